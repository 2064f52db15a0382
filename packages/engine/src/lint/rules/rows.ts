import type { FlowNode } from '../../flow/schema.ts';
import type { Pointer } from '../../node-type/manifest.ts';
import { siblingWithRole } from '../../node-type/roles.ts';
import { parseDate } from '../../values/date.ts';
import { parseNumber } from '../../values/number.ts';
import type { Finding } from '../finding.ts';
import type { FieldAt, LintView } from '../view.ts';

/** One condition row, as its fields' roles show it. */
interface RowAt {
  node: FlowNode;
  pointer: Pointer;
  /** Pointer of the list that it stands in. */
  list: string;
  variable: string;
  operator: string;
  value: string;
  /** All rows of the list must hold. */
  all: boolean;
}

/** Condition rows that say the same twice, that can never hold together, or that compare with what the type cannot be. */
export function rows(view: LintView): Finding[] {
  const byNode = Map.groupBy(view.fields('operator').flatMap(rowAt), ({ node }) => node);
  return [...byNode].flatMap(([node, found]) => {
    const lists = Map.groupBy(found, ({ list }) => list);
    return [
      ...found.flatMap((row) => misfit(view, node, row)),
      ...[...lists.values()].flatMap((list) => [...twice(node, list), ...contradiction(node, list)]),
    ];
  });
}

/** Longer ones are told of as too long. */
const LONGEST_VALUE = 500;

function rowAt({ node, at }: FieldAt): RowAt[] {
  const variable = siblingWithRole(at, 'reads-variable');
  if (typeof at.value !== 'string' || typeof variable !== 'string' || variable === '') return [];
  const value = siblingWithRole(at, 'operand');
  const row = at.pointer.slice(0, at.pointer.lastIndexOf('/')) as Pointer;
  const list = row.slice(0, row.lastIndexOf('/'));
  return [
    {
      node,
      pointer: row,
      list,
      variable,
      operator: at.value,
      value: typeof value === 'string' && value.length <= LONGEST_VALUE ? value.trim() : '',
      all: matchOf(node, list) !== 'any',
    },
  ];
}

/** Beside the list stands whether all rows or any must hold. */
function matchOf(node: FlowNode, list: string): unknown {
  let at: unknown = node.data;
  for (const part of list.slice(0, list.lastIndexOf('/')).split('/').slice(1)) {
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, part) ? Reflect.get(at, part) : undefined;
  }
  return typeof at === 'object' && at !== null
    ? Object.entries(at).find(([key]) => key === 'match')?.[1]
    : undefined;
}

const ORDERED = new Set(['gt', 'gte', 'lt', 'lte', 'equals']);
const DAYS = new Set(['before', 'after', 'equals']);

/** "Tuổi là Hà Nội": the operand is no value of the variable's type. */
function misfit(view: LintView, node: FlowNode, row: RowAt): Finding[] {
  const variable = view.variables.get(row.variable);
  if (variable === undefined || row.value === '' || row.value.includes('{{')) return [];
  const isNumber = variable.type === 'number' || variable.type === 'money';
  const wrongNumber = isNumber && ORDERED.has(row.operator) && numberOf(row.value) === undefined;
  const wrongDay = variable.type === 'date' && DAYS.has(row.operator) && dayOf(row.value) === undefined;
  if (!wrongNumber && !wrongDay) return [];
  return [
    {
      rule: 'row.value',
      severity: 'error',
      node: node.id,
      field: `${row.pointer}/operand`,
      message: wrongNumber
        ? {
            vi: `“${variable.title}” là số, nhưng được so sánh với "${row.value}". Hãy ghi một con số.`,
            en: `“${variable.title}” is a number, but compared with "${row.value}". Write a number.`,
          }
        : {
            vi: `“${variable.title}” là ngày, nhưng được so sánh với "${row.value}". Hãy ghi ngày như 05/03/2026.`,
            en: `“${variable.title}” is a day, but compared with "${row.value}". Write a day like 05/03/2026.`,
          },
    },
  ];
}

function numberOf(text: string): number | undefined {
  const read = parseNumber(text);
  if (read.ok) return read.value;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** Any today will do: "hôm nay" and "mai" are days, too. */
function dayOf(text: string): string | undefined {
  const read = parseDate(text, '2000-01-01');
  return read.ok ? read.value : undefined;
}

function twice(node: FlowNode, list: readonly RowAt[]): Finding[] {
  const seen = new Set<string>();
  return list.flatMap((row): Finding[] => {
    const key = JSON.stringify([row.variable, row.operator, row.value]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const at = row.pointer;
    return [
      {
        rule: 'row.twice',
        severity: 'warning',
        node: node.id,
        field: at,
        message: {
          vi: 'Điều kiện này có hai lần. Có thể bỏ bớt một.',
          en: 'This condition is there twice. One can go.',
        },
        fix: {
          label: { vi: 'Bỏ bớt một', en: 'Remove one' },
          edits: [{ do: 'set-field', node: node.id, field: at }],
        },
      },
    ];
  });
}

/** Of rows that must all hold: more than 10 and less than 5, two different values, filled in and empty. */
function contradiction(node: FlowNode, list: readonly RowAt[]): Finding[] {
  if (list[0]?.all !== true) return [];
  return [...Map.groupBy(list, ({ variable }) => variable).values()].flatMap((same): Finding[] => {
    const last = same.at(-1);
    if (last === undefined || same.length < 2 || !neverHolds(same)) return [];
    return [
      {
        rule: 'row.never',
        severity: 'warning',
        node: node.id,
        field: last.pointer,
        message: {
          vi: 'Các điều kiện này không bao giờ cùng đúng, nên nhánh này không bao giờ được đi. Hãy xem lại.',
          en: 'These conditions can never hold together, so this branch is never taken. Look at them again.',
        },
      },
    ];
  });
}

function neverHolds(same: readonly RowAt[]): boolean {
  const operators = new Set(same.map(({ operator }) => operator));
  if (
    operators.has('is-empty') &&
    same.some(({ operator }) => operator !== 'is-empty' && operator !== 'not-equals')
  )
    return true;
  const fixed = same.filter(({ value }) => value !== '' && !value.includes('{{'));
  const values = (...wanted: string[]) =>
    fixed.filter(({ operator }) => wanted.includes(operator)).map(({ value }) => value);
  const equals = new Set(values('equals').map((value) => value.toLocaleLowerCase('vi').normalize('NFC')));
  if (equals.size > 1) return true;
  return (
    isCrossed(values, numberOf, ['gt', 'gte'], ['lt', 'lte']) ||
    isCrossed(values, (text) => millis(dayOf(text)), ['after'], ['before'])
  );
}

const millis = (day: string | undefined) => (day === undefined ? undefined : Date.parse(day));

/** Is a lower bound above an upper one? Equal bounds hold where both take the end in. */
function isCrossed(
  values: (...operators: string[]) => string[],
  read: (text: string) => number | undefined,
  lower: readonly string[],
  upper: readonly string[],
): boolean {
  const ends = (operator: string) => values(operator).flatMap((text) => read(text) ?? []);
  const highest = lower.map((operator) => ({ operator, end: ends(operator).reduce(max, -Infinity) }));
  const lowest = upper.map((operator) => ({ operator, end: ends(operator).reduce(min, Infinity) }));
  return highest.some((low) =>
    lowest.some((high) => {
      const bothTakeIn = low.operator.endsWith('te') && high.operator.endsWith('te');
      return low.end > high.end || (low.end === high.end && !bothTakeIn);
    }),
  );
}

const max = (a: number, b: number) => Math.max(a, b);
const min = (a: number, b: number) => Math.min(a, b);
