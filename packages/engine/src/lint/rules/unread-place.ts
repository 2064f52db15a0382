import { parseTemplate } from '../../template/parse.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** What looks like a place to be filled in. */
const LIKE_A_PLACE = /\{\{[^{}\n]{1,200}\}\}/;

/** `{{Họ tên}}`, `{{ho_ten|}}`: no place, so citizens would get the braces to read. */
export function unreadPlace(view: LintView): Finding[] {
  return view.texts.flatMap(({ node, at, value }): Finding[] => {
    if (!value.includes('{{')) return [];
    const rest = parseTemplate(value).filter((piece) => typeof piece === 'string');
    const [written] = rest.flatMap((piece) => LIKE_A_PLACE.exec(piece)?.[0] ?? []);
    if (written === undefined) return [];
    return [
      {
        rule: 'text.braces',
        severity: 'error',
        node: node.id,
        field: at.pointer,
        message: {
          vi: `Không đọc được “${written}”, người dân sẽ thấy nguyên như vậy. Hãy chọn lại thông tin cần chèn.`,
          en: `“${written}” is no place to be filled in; citizens would read it so. Choose the variable again.`,
        },
      },
    ];
  });
}
