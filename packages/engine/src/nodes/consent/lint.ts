import type { Finding } from '../../lint/finding.ts';
import { sameLabels } from '../../lint/same-labels.ts';
import { matchYesNo } from '../../text/yes-no.ts';
import type { ConsentData } from './schema.ts';
import { CITIZEN } from './texts.ts';

/** Buttons that say the same, or the wrong way round; a text that leaves open how long the data are kept. */
export function lint(data: ConsentData, node: { id: string }): Finding[] {
  const { agree = CITIZEN.agree.vi, decline = CITIZEN.decline.vi } = data;
  const swapped = matchYesNo(agree) === 'no' || matchYesNo(decline) === 'yes';
  return [
    ...sameLabels([agree, decline], node.id, (index) => (index === 0 ? '/agree' : '/decline')),
    ...(swapped ? [SWAPPED(node.id, agree, decline)] : []),
    ...(data.how === 'ask' && !saysHowLong(data.text) ? [VAGUE(node.id)] : []),
  ];
}

/** "giữ 24 tháng", "lưu đến khi giải quyết xong", "xóa sau 30 ngày". */
const HOW_LONG =
  /(giữ|lưu|xóa|xoá|hủy|huỷ|sử dụng)[^.!?\n]{0,80}(\d+ ?(ngày|tuần|tháng|năm)|đến khi|cho tới khi|sau khi|trong thời gian)/iu;
const saysHowLong = (text: string): boolean => HOW_LONG.test(text.normalize('NFC'));

const VAGUE = (node: string): Finding => ({
  rule: 'consent.how-long',
  severity: 'hint',
  node,
  field: '/text',
  message: {
    vi: 'Nội dung nên nói dữ liệu được giữ bao lâu, ví dụ “giữ 24 tháng”.',
    en: 'The text should say for how long the data are kept, such as “giữ 24 tháng”.',
  },
});

const SWAPPED = (node: string, agree: string, decline: string): Finding => ({
  rule: 'consent.swapped',
  severity: 'error',
  node,
  field: '/agree',
  message: {
    vi: 'Chữ trên hai nút bị ngược: nút đồng ý nói “không” hoặc nút kia nói “có”. Hãy đổi lại.',
    en: 'The two labels are the wrong way round: the one to agree says no, or the other says yes. Change them.',
  },
  fix: {
    label: { vi: 'Đổi chỗ hai nút', en: 'Swap the two' },
    edits: [
      { do: 'set-field', node, field: '/agree', value: decline },
      { do: 'set-field', node, field: '/decline', value: agree },
    ],
  },
});
