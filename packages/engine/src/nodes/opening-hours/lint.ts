import type { Finding, FlowView } from '../../lint/finding.ts';
import type { OpeningHoursData } from './schema.ts';

/** The next opening is words: only a text can hold them. */
export function lint(data: OpeningHoursData, node: { id: string }, { flow }: FlowView): Finding[] {
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
