import type { Variable } from '../../flow/schema.ts';
import { renamePlaces } from '../../template/parse.ts';
import { asksCitizen } from '../asks.ts';
import type { Finding } from '../finding.ts';
import { setField } from '../fix.ts';
import type { TextAt } from '../texts.ts';
import type { LintView } from '../view.ts';

/** Identity papers and the like, of which the last signs are enough to know them again. */
const NUMBER_LIKE = /căn cước|cccd|cmnd|định danh|hộ chiếu|điện thoại|tài khoản|số thẻ|mã số thuế/i;

/** Confidential information in an address, where it ends in logs of others, or shown whole where a part would do. */
export function privacy(view: LintView): Finding[] {
  return view.flow.nodes.flatMap((node) => {
    // A citizen who is asked whether all is right needs to see all of it.
    const checks = asksCitizen(view.typeOf(node));
    return view.textsOf(node).flatMap((text) =>
      text.places.flatMap((place): Finding[] => {
        const variable = view.variables.get(place.name.split('.')[0] ?? '');
        if (variable === undefined || (variable.class !== 'sensitive' && variable.class !== 'secret'))
          return [];
        if (text.at.role === 'link') return [inLink(text, variable)];
        const shown =
          text.at.role === 'template' &&
          !checks &&
          !place.formats.includes('mask') &&
          place.name === variable.name;
        const isNumber =
          variable.type === 'phone' || (variable.type === 'text' && NUMBER_LIKE.test(variable.title));
        return shown && isNumber ? [unmasked(text, variable)] : [];
      }),
    );
  });
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
      vi: `“${title}” hiện đủ cả số trong tin. Nên che bớt bằng {{${name}|mask}}.`,
      en: `“${title}” is shown whole. {{${name}|mask}} hides most of it.`,
    },
    fix: setField(node.id, at.pointer, masked, 'Che bớt', 'Mask it'),
  };
}
