import { endsOf, listOf, numberOf } from '../../conditions/operands.ts';
import { ALONE, COMPARISONS, COMPARISONS_OF, COUNTS, type Comparison } from '../../conditions/operators.ts';
import type { Finding, Fix, FlowView } from '../../lint/finding.ts';
import { setField } from '../../lint/fix.ts';
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
        if (wrong === undefined) return [];
        const found = finding(node.id, wrong.rule, `${pointer}/rows/${index}/${wrong.key}`, wrong.message);
        return [
          wrong.instead === undefined ? found : { ...found, fix: compareBy(node.id, found, wrong.instead) },
        ];
      });
    });
  });
}

const isBare = ({ rows, tags = [] }: Rows) => rows.length + tags.length === 0;

function finding(node: string, rule: string, pointer: string, message: Text): Finding {
  return { rule, severity: 'error', node, field: `/${pointer.slice(1)}`, message };
}

function compareBy(node: string, { field = '/' }: Finding, instead: Comparison): Fix {
  const { vi, en } = COMPARISONS[instead];
  return setField(node, field, instead, `So sánh bằng “${vi}”`, `Compare by “${en}”`);
}

const noRows = ({ title }: Branch): Text => ({
  vi: `Nhánh “${title}” chưa có điều kiện nào. Hãy thêm một điều kiện.`,
  en: `The branch “${title}” has no condition. Add one.`,
});

function wrongOf(
  row: RowData,
  branch: Branch,
  variables: FlowView['flow']['variables'],
): { rule: string; key: 'operator' | 'operand'; message: Text; instead?: Comparison } | undefined {
  const variable = variables.find(({ name }) => name === row.variable);
  if (variable && !COMPARISONS_OF[variable.type].includes(row.operator)) {
    const message = {
      vi: `“${variable.title}” không so sánh được theo cách này. Hãy chọn cách so sánh khác.`,
      en: `“${variable.title}” cannot be compared in this way. Choose another comparison.`,
    };
    const [first] = COMPARISONS_OF[variable.type];
    return {
      rule: 'condition.comparison',
      key: 'operator',
      message,
      ...(first === undefined ? {} : { instead: first }),
    };
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
