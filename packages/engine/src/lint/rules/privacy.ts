import { isConfidential, type Variable } from '../../flow/schema.ts';
import { type Place, renamePlaces } from '../../template/parse.ts';
import { asksCitizen } from '../asks.ts';
import type { Finding } from '../finding.ts';
import { setField } from '../fix.ts';
import type { TextAt } from '../texts.ts';
import type { LintView } from '../view.ts';

/** Identity papers and the like, of which the last signs are enough to know them again. */
const NUMBER_LIKE = /căn cước|cccd|cmnd|định danh|hộ chiếu|điện thoại|tài khoản|số thẻ|mã số thuế/i;

/** Confidential information in an address, where it ends in logs of others, or shown whole where a part would do. */
export function privacy(view: LintView): Finding[] {
  const told = new Set<string>();
  return view.filled.flatMap((text) =>
    text.places.flatMap((place): Finding[] => {
      const variable = view.variables.get(place.name.split('.')[0] ?? '');
      if (variable === undefined || !isConfidential(variable.class)) return [];
      const found =
        text.at.role === 'link' ? inLink(text, variable) : shownWhole(view, text, place, variable);
      const key = `${text.node.id} ${text.at.pointer} ${variable.name}`;
      if (found === undefined || told.has(key)) return [];
      told.add(key);
      return [found];
    }),
  );
}

function shownWhole(view: LintView, text: TextAt, place: Place, variable: Variable): Finding | undefined {
  // A citizen who is asked whether all is right needs to see all of it.
  if (text.at.role !== 'template' || asksCitizen(view.typeOf(text.node))) return undefined;
  const isNumber =
    variable.type === 'phone' || (variable.type === 'text' && NUMBER_LIKE.test(variable.title));
  const isMasked = place.formats.some((format) => format.startsWith('mask')) || place.name !== variable.name;
  return isNumber && !isMasked ? unmasked(text, variable) : undefined;
}

const inLink = ({ node, at }: TextAt, { title }: Variable): Finding => ({
  rule: 'privacy.link',
  severity: 'error',
  node: node.id,
  field: at.pointer,
  message: {
    vi: `“${title}” là thông tin cần giữ kín, không được nằm trong địa chỉ. Hãy gửi trong nội dung, hoặc bỏ đi.`,
    en: `“${title}” is confidential and must not stand in an address. Send it in the body or leave it out.`,
  },
});

function unmasked({ node, at, value }: TextAt, { name, title }: Variable): Finding {
  // Once per text: all places of this variable get their mask at once.
  const masked = renamePlaces(value, (one) => (one === name ? `${name}|mask` : one));
  return {
    rule: 'privacy.unmasked',
    severity: 'hint',
    node: node.id,
    field: at.pointer,
    message: {
      vi: `“${title}” hiện đủ cả số trong tin. Nên che bớt, chỉ để lại ba số cuối.`,
      en: `“${title}” is shown whole. Better hide all but its last three digits.`,
    },
    fix: setField(node.id, at.pointer, masked, 'Che bớt', 'Mask it'),
  };
}
