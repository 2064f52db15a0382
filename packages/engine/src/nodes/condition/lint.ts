import { COMPARISONS_OF } from '../../conditions/operators.ts';
import type { Finding, FlowView } from '../../lint/finding.ts';
import type { ConditionData } from './schema.ts';

const ALONE = new Set(['is-empty', 'not-empty']);

/** Rows that compare with nothing, and comparisons that the type of the variable does not know. */
export function lint(data: ConditionData, node: { id: string }, { flow }: FlowView): Finding[] {
  return data.branches.flatMap((branch, at) =>
    branch.rows.flatMap((row, place): Finding[] => {
      const variable = flow.variables.find(({ name }) => name === row.variable);
      if (variable && !COMPARISONS_OF[variable.type].includes(row.operator)) {
        return [
          {
            rule: 'condition.comparison',
            severity: 'error',
            node: node.id,
            field: `/branches/${at}/rows/${place}/operator`,
            message: {
              vi: `“${variable.title}” không so sánh được theo cách này. Hãy chọn cách so sánh khác.`,
              en: `“${variable.title}” cannot be compared in this way. Choose another comparison.`,
            },
          },
        ];
      }
      if (ALONE.has(row.operator) || (row.operand ?? '').trim() !== '') return [];
      return [
        {
          rule: 'condition.compare-with',
          severity: 'error',
          node: node.id,
          field: `/branches/${at}/rows/${place}/operand`,
          message: {
            vi: `Nhánh “${branch.title}” có điều kiện chưa ghi so sánh với gì.`,
            en: `The branch “${branch.title}” has a condition that compares with nothing.`,
          },
        },
      ];
    }),
  );
}
