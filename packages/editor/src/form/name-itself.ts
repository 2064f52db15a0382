import type { Variable } from '@danloi/engine/flow';
import type { Role, Text } from '@danloi/engine/manifest';
import { choiceText, type FieldSchema, isRecord, keyWithRole } from './field-schema.ts';
import { capital } from './short-title.ts';

export interface NamingParts {
  variables: readonly Pick<Variable, 'name' | 'title'>[];
  text(title: Text): string;
}

type Row = Record<string, unknown>;

/** A value as people read it: variables by their titles. */
function plain(value: unknown, { variables }: NamingParts): string {
  if (typeof value !== 'string') return '';
  return value
    .replace(/\{\{\s*([a-z][a-z0-9_]*)[^{}]*\}\}/g, (_, name: string) => {
      return variables.find((variable) => variable.name === name)?.title ?? name;
    })
    .trim();
}

/** "Tuổi từ 16 trở lên"; of "is" the value alone: "Đăng ký tạm trú". */
function wordsOfRow(row: Row, schema: FieldSchema, parts: NamingParts): string {
  const fields = schema.properties ?? {};
  const at = (role: Role) => {
    const key = keyWithRole(schema, role);
    return key === undefined ? undefined : row[key];
  };
  const name = at('reads-variable');
  const about = typeof name === 'string' ? name.split('.')[0] : undefined;
  const title = parts.variables.find((variable) => variable.name === about)?.title;
  if (title === undefined) return '';
  const operator = at('operator');
  const operand = plain(at('operand'), parts);
  const choice = Object.values(fields).find((field) => field['x-role'] === 'operator');
  const said = choice === undefined ? '' : parts.text(choiceText(choice, operator));
  if (operator === 'is-empty' || operator === 'not-empty') return `${title} ${said}`;
  if (operand === '') return '';
  if (operator === 'equals' || operator === 'one-of') return operand;
  // What is counted from today names itself: "đã đủ 16 tuổi".
  if (operator === 'age-gte' || operator === 'age-lt') {
    return said.replace(/^(tính đến hôm nay|makes an)\s+/u, '').replace('…', operand);
  }
  const words = said.replace(/\s*\(.*\)/, '');
  return words.includes('…') ? `${title} ${words.replace('…', operand)}` : `${title} ${words} ${operand}`;
}

const MOST = 80;

/** The name that an item makes of its rows; '' while they say nothing yet. */
function nameOf(item: Row, key: string, schema: FieldSchema, parts: NamingParts): string {
  const rows = item[key];
  const rowSchema = schema.properties?.[key]?.items ?? {};
  if (!Array.isArray(rows)) return '';
  const words = rows
    .filter(isRecord)
    .map((row) => wordsOfRow(row, rowSchema, parts))
    .filter((said) => said !== '');
  const or = parts.text({ vi: ' hoặc ', en: ' or ' });
  return capital(
    words
      .join(item.match === 'any' ? or : ', ')
      .slice(0, MOST)
      .trim(),
  );
}

/** An item after a change: a name that was made from its rows, or none, is made anew; a typed one stays. */
export function nameItself(
  before: unknown,
  after: unknown,
  schema: FieldSchema,
  parts: NamingParts,
): unknown {
  if (!isRecord(after)) return after;
  const was = isRecord(before) ? before : {};
  const item = { ...after };
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const key = field['x-from-rows'];
    if (key === undefined || after[name] !== was[name]) continue;
    const own =
      after[name] === undefined || after[name] === '' || after[name] === nameOf(was, key, schema, parts);
    const made = nameOf(after, key, schema, parts);
    if (own && made !== '') item[name] = made;
  }
  return item;
}

/** A fresh step's data without the names that its example made of rows which this flow cannot have. */
export function withoutForeignNames(data: Row, schema: FieldSchema): Row {
  const entries = Object.entries(data).map(([name, value]): [string, unknown] => {
    const field = schema.properties?.[name];
    const key = field?.['x-from-rows'];
    if (key !== undefined) {
      const rows = data[key];
      return [name, Array.isArray(rows) && rows.length === 0 ? '' : value];
    }
    if (!Array.isArray(value)) return [name, value];
    const items = field?.items ?? {};
    return [name, value.map((item: unknown) => (isRecord(item) ? withoutForeignNames(item, items) : item))];
  });
  return Object.fromEntries(entries);
}
