import { clean } from '../../text/clean.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';
import { titleAt } from './node-data.ts';

/** A text for citizens that is only blanks. */
export function missingText(view: LintView): Finding[] {
  return view.texts
    .filter(
      ({ node, at, value }) => at.role === 'template' && isBlank(value) && !view.hides(node, at.pointer),
    )
    .map(({ node, at }): Finding => {
      const title = titleAt(view.typeOf(node)?.manifest.data, at.pointer);
      return {
        rule: 'text.missing',
        severity: 'error',
        node: node.id,
        field: at.pointer,
        message: {
          vi: `${title.vi} chưa có. Hãy điền vào.`,
          en: `${title.en} is empty. Please fill it in.`,
        },
      };
    });
}

/** A letter or digit at once settles it; everything else is looked at closely. */
const isBlank = (text: string) => !/^[\p{L}\p{N}{]/u.test(text) && clean(text) === '';
