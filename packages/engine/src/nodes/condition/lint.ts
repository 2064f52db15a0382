import { endsOf, listOf, numberOf } from '../../conditions/operands.ts';
import { ALONE, COMPARISONS_OF, COUNTS } from '../../conditions/operators.ts';
import type { Finding, FlowView } from '../../lint/finding.ts';
import type { Text } from '../../node-type/manifest.ts';
import type { ConditionData, Rows } from './schema.ts';

type RowData = Rows['rows'][number];
type Branch = ConditionData['branches'][number];

/** Branches without a condition, rows that compare with nothing or with what does not fit, and comparisons that the type does not know. */
export function lint(data: ConditionData, node: { id: string }, { flow }: FlowView): Finding[] {
  return data.branches.flatMap((branch, at): Finding[] => {
    const place = `/branches/${at}`;
    const groups = branch.groups ?? [];
    const parts: [Rows, string][] = [
      [branch, place],
      ...groups.map((group, index): [Rows, string] => [group, `${place}/groups/${index}`]),
    ];
    return parts.flatMap(([part, pointer]) => {
      if (isBare(part) && (part !== branch || groups.length === 0)) {
        return [finding(node.id, 'condition.no-rows', `${pointer}/rows`, noRows(branch))];
      }
      return part.rows.flatMap((row, index): Finding[] => {
        const wrong = wrongOf(row, branch, flow.variables);
        return wrong === undefined
          ? []
          : [finding(node.id, wrong.rule, `${pointer}/rows/${index}/${wrong.key}`, wrong.message)];
      });
    });
  });
}

const isBare = ({ rows, tags = [] }: Rows) => rows.length + tags.length === 0;

function finding(node: string, rule: string, pointer: string, message: Text): Finding {
  return { rule, severity: 'error', node, field: `/${pointer.slice(1)}`, message };
}

const noRows = ({ title }: Branch): Text => ({
  vi: `Nhánh “${title}” chưa có điều kiện nào. Hãy thêm một điều kiện.`,
  en: `The branch “${title}” has no condition. Add one.`,
});

function wrongOf(
  row: RowData,
  branch: Branch,
  variables: FlowView['flow']['variables'],
): { rule: string; key: 'operator' | 'operand'; message: Text } | undefined {
  const variable = variables.find(({ name }) => name === row.variable);
  if (variable && !COMPARISONS_OF[variable.type].includes(row.operator)) {
    const message = {
      vi: `“${variable.title}” không so sánh được theo cách này. Hãy chọn cách so sánh khác.`,
      en: `“${variable.title}” cannot be compared in this way. Choose another comparison.`,
    };
    return { rule: 'condition.comparison', key: 'operator', message };
  }
  const value = (row.operand ?? '').trim();
  if (ALONE.has(row.operator)) return undefined;
  if (value === '') {
    const message = {
      vi: `Nhánh “${branch.title}” có điều kiện chưa ghi so sánh với gì.`,
      en: `The branch “${branch.title}” has a condition that compares with nothing.`,
    };
    return { rule: 'condition.compare-with', key: 'operand', message };
  }
  const message = value.includes('{{') ? undefined : unfit(row.operator, value);
  return message === undefined ? undefined : { rule: 'condition.value', key: 'operand', message };
}

/** What the comparison cannot read. */
function unfit(operator: RowData['operator'], value: string): Text | undefined {
  const count = numberOf(value);
  if (COUNTS.has(operator) && (count === undefined || count < 0 || !Number.isInteger(count))) {
    return {
      vi: 'Hãy ghi một số, ví dụ 16.',
      en: 'Write a number, such as 16.',
    };
  }
  if (operator === 'between' && endsOf(value) === undefined) {
    return {
      vi: 'Hãy ghi hai giá trị, ví dụ “10 đến 20”.',
      en: 'Write two values, such as “10 đến 20”.',
    };
  }
  if (operator === 'one-of' && listOf(value).length === 0) {
    return { vi: 'Hãy ghi ít nhất một giá trị.', en: 'Write at least one value.' };
  }
  return undefined;
}
