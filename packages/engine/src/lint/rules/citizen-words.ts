import type { Text } from '../../node-type/manifest.ts';
import { asksCitizen } from '../asks.ts';
import type { Finding } from '../finding.ts';
import type { TextAt } from '../texts.ts';
import type { LintView } from '../view.ts';

interface Words {
  rule: string;
  severity: Finding['severity'];
  found: RegExp;
  /** Only where the step asks the citizen for something. */
  asking?: true;
  unless?: RegExp;
  message: Text;
}

/** What a public body's texts must not say, or must not ask for. */
const WORDS: readonly Words[] = [
  {
    rule: 'words.district',
    severity: 'warning',
    found:
      /(?<![\p{L}])(công an|ubnd|ủy ban nhân dân|uỷ ban nhân dân|phòng [\p{L}]+) (huyện|quận|thị xã)(?![\p{L}])/iu,
    unless: /trước đây|nay là|cũ/iu,
    message: {
      vi: 'Không còn cấp huyện từ 01/07/2025. Hãy ghi xã, phường, đặc khu hoặc tỉnh, thành phố.',
      en: 'There is no district level since 01/07/2025. Name the commune or the province.',
    },
  },
  {
    rule: 'words.state-secret',
    severity: 'warning',
    found: /(?<![\p{L}])(TUYỆT MẬT|TỐI MẬT|ĐỘ MẬT|MẬT)(?![\p{L}])/u,
    message: {
      vi: 'Không được đưa hoặc hỏi bí mật nhà nước trên Zalo. Hãy bỏ nội dung này.',
      en: 'State secrets must be neither told nor asked for on Zalo. Remove this.',
    },
  },
  {
    rule: 'words.password',
    severity: 'error',
    found: /(mã otp|mật khẩu|mã pin|mã xác thực)/iu,
    asking: true,
    unless: /không|đừng/iu,
    message: {
      vi: 'Cơ quan nhà nước không hỏi mã OTP, mật khẩu. Hãy bỏ câu hỏi này.',
      en: 'Public bodies never ask for one-time codes or passwords. Remove this question.',
    },
  },
  {
    rule: 'words.id-photo',
    severity: 'warning',
    found: /(ảnh|chụp|hình).{0,25}(căn cước|cccd|cmnd|hộ chiếu)/iu,
    asking: true,
    unless: /không (gửi|chụp|cần)|đừng/iu,
    message: {
      vi: 'Không nên xin ảnh giấy tờ tùy thân qua Zalo. Hãy mời dùng VNeID hoặc đến nơi tiếp nhận.',
      en: 'Photos of identity papers should not be asked for on Zalo. Offer VNeID or the counter instead.',
    },
  },
];

/** Any of them at once: most texts hold none, and are looked at once. */
const ANY = /huyện|quận|thị xã|MẬT|otp|mật khẩu|mã pin|mã xác thực|căn cước|cccd|cmnd|hộ chiếu/iu;

/** Words that texts for citizens must not have: told once per step and rule. */
export function citizenWords(view: LintView): Finding[] {
  const held = view.texts.filter(({ at, words }) => at.role === 'template' && ANY.test(words));
  return [...Map.groupBy(held, ({ node }) => node)].flatMap(([node, texts]) => {
    const asks = asksCitizen(view.typeOf(node)) && view.writesOf(node).length > 0;
    return WORDS.flatMap((words): Finding[] => {
      if (words.asking === true && !asks) return [];
      const text = texts.find((one) => says(one, words) && !view.hides(node, one.at.pointer));
      if (text === undefined) return [];
      return [
        {
          rule: words.rule,
          severity: words.severity,
          node: node.id,
          field: text.at.pointer,
          message: words.message,
        },
      ];
    });
  });
}

const says = ({ words }: TextAt, { found, unless }: Words) =>
  found.test(words) && unless?.test(words) !== true;
