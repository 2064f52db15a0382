import type { Finding, FlowView } from '../../lint/finding.ts';
import type { LookupData } from './schema.ts';

/** The row must go into a variable that can hold one. */
export function lint(data: LookupData, node: { id: string }, { flow }: FlowView): Finding[] {
  const variable = flow.variables.find(({ name }) => name === data.row);
  if (variable === undefined || variable.type === 'row') return [];
  return [
    {
      rule: 'lookup.row',
      severity: 'error',
      node: node.id,
      field: '/row',
      message: {
        vi: `“${variable.title}” không giữ được cả dòng. Hãy chọn thông tin loại “dòng tìm thấy”.`,
        en: `“${variable.title}” cannot hold a whole row. Choose a variable of the kind “row found”.`,
      },
    },
  ];
}
