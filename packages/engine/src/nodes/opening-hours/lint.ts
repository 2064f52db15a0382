import { addDays, holidaysOf } from '../../calendar/index.ts';
import type { Finding, FlowView } from '../../lint/finding.ts';
import type { OpeningHoursData } from './schema.ts';

/** How far ahead citizens ask: "khi nào làm việc lại?" in the last weeks of a year. */
const AHEAD_DAYS = 45;

/** The next opening is words: only a text can hold them. And holidays of a year that is not decided are a guess. */
export function lint(data: OpeningHoursData, node: { id: string }, { flow, known }: FlowView): Finding[] {
  return [...nextFindings(data, node, flow), ...undecided(data, node, known?.today)];
}

function undecided(
  { holidays }: OpeningHoursData,
  node: { id: string },
  today: string | undefined,
): Finding[] {
  if (!holidays || today === undefined) return [];
  const year = Number(addDays(today, AHEAD_DAYS).slice(0, 4));
  if (holidaysOf(year).decided) return [];
  return [
    {
      rule: 'opening-hours.undecided',
      severity: 'hint',
      node: node.id,
      field: '/holidays',
      message: {
        vi: `Lịch nghỉ năm ${year} chưa có trong phần mềm: Tết và Quốc khánh được tính theo thông lệ. Khi có công bố, hãy thêm ngày nghỉ và ngày làm bù ở trang Đơn vị.`,
        en: `The days off of ${year} are not known yet: Tết and National Day are as usual. Add them in the settings once they are announced.`,
      },
    },
  ];
}

function nextFindings(data: OpeningHoursData, node: { id: string }, flow: FlowView['flow']): Finding[] {
  const variable = flow.variables.find(({ name }) => name === data.next);
  if (variable === undefined || variable.type === 'text') return [];
  return [
    {
      rule: 'opening-hours.next',
      severity: 'error',
      node: node.id,
      field: '/next',
      message: {
        vi: `“${variable.title}” không ghi được lời. Hãy chọn thông tin loại chữ.`,
        en: `“${variable.title}” cannot hold words. Choose a variable of the kind text.`,
      },
      fix: {
        label: { vi: 'Không ghi giờ mở cửa', en: 'Do not keep the opening' },
        edits: [{ do: 'set-field', node: node.id, field: '/next' }],
      },
    },
  ];
}
