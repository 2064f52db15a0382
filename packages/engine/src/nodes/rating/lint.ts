import type { Finding, FlowView } from '../../lint/finding.ts';
import type { RatingData } from './schema.ts';

/** Stars are counted: what they are kept in must hold numbers. */
export function lint({ variable }: RatingData, node: { id: string }, { flow }: FlowView): Finding[] {
  const declared = flow.variables.find(({ name }) => name === variable);
  if (declared === undefined || declared.type === 'number') return [];
  return [
    {
      rule: 'rating.number',
      severity: 'error',
      node: node.id,
      field: '/variable',
      message: {
        vi: `Số sao là một số, nên “${declared.title}” phải là thông tin loại số.`,
        en: `Stars are a number, so “${declared.title}” must be of the kind number.`,
      },
      fix: {
        label: { vi: 'Đổi thành loại số', en: 'Make it a number' },
        edits: [{ do: 'set-variable', name: declared.name, variable: { ...declared, type: 'number' } }],
      },
    },
  ];
}
