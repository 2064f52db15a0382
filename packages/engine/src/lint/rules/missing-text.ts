import { isHidden } from '../../node-type/hidden.ts';
import { clean } from '../../text/clean.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';
import { titleAt } from './node-data.ts';

/** A text for citizens that is only blanks. */
export function missingText(view: LintView): Finding[] {
  return view.flow.nodes.flatMap((node) =>
    view
      .rolesOf(node)
      .filter(
        ({ role, value, pointer }) =>
          role === 'template' &&
          typeof value === 'string' &&
          value !== '' &&
          clean(value) === '' &&
          !isHidden(view.typeOf(node)?.manifest.data, node.data, pointer),
      )
      .map(({ pointer }): Finding => {
        const title = titleAt(view.typeOf(node)?.manifest.data, pointer);
        return {
          rule: 'text.missing',
          severity: 'error',
          node: node.id,
          field: pointer,
          message: {
            vi: `${title.vi} chưa có. Hãy điền vào.`,
            en: `${title.en} is empty. Please fill it in.`,
          },
        };
      }),
  );
}
