import type { Finding } from '../../lint/finding.ts';
import { sameLabels } from '../../lint/same-labels.ts';
import { matchYesNo } from '../../text/yes-no.ts';
import type { ConsentData } from './schema.ts';
import { CITIZEN } from './texts.ts';

/** Buttons that say the same, or the wrong way round. */
export function lint(data: ConsentData, node: { id: string }): Finding[] {
  const { agree = CITIZEN.agree.vi, decline = CITIZEN.decline.vi } = data;
  const swapped = matchYesNo(agree) === 'no' || matchYesNo(decline) === 'yes';
  return [
    ...sameLabels([agree, decline], node.id, (index) => (index === 0 ? '/agree' : '/decline')),
    ...(swapped ? [SWAPPED(node.id)] : []),
  ];
}

const SWAPPED = (node: string): Finding => ({
  rule: 'consent.swapped',
  severity: 'error',
  node,
  field: '/agree',
  message: {
    vi: 'Chữ trên hai nút bị ngược: nút đồng ý nói “không” hoặc nút kia nói “có”. Hãy đổi lại.',
    en: 'The two labels are the wrong way round: the one to agree says no, or the other says yes. Change them.',
  },
});
