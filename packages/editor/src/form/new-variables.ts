import { renameIn } from '@danloi/engine/expr/names';
import type { Flow, FlowNode, Variable, VariableType } from '@danloi/engine/flow';
import type { Manifest, Text, VariableHint } from '@danloi/engine/manifest';
import { addVariable, freeVariableName } from '../document/commands/variables.ts';
import { asFieldSchema, type FieldSchema } from './field-schema.ts';
import { soundList } from './sound-lists.ts';
import { isHeld } from './unused-variables.ts';

/** Types of variables, with what a new one of the type is called until the author names it. */
const TITLES: Record<VariableType, Text> = {
  text: { vi: 'Câu trả lời', en: 'Answer' },
  number: { vi: 'Số', en: 'Number' },
  date: { vi: 'Ngày', en: 'Date' },
  phone: { vi: 'Số điện thoại', en: 'Phone number' },
  choice: { vi: 'Lựa chọn', en: 'Choice' },
  images: { vi: 'Ảnh', en: 'Pictures' },
  location: { vi: 'Vị trí', en: 'Location' },
  row: { vi: 'Dòng tìm thấy', en: 'Row found' },
  'yes-no': { vi: 'Có hay không', en: 'Yes or no' },
  money: { vi: 'Số tiền', en: 'Amount of money' },
  time: { vi: 'Giờ', en: 'Time' },
  choices: { vi: 'Các lựa chọn', en: 'Choices' },
  files: { vi: 'Tệp', en: 'Files' },
  place: { vi: 'Nơi ở', en: 'Province and commune' },
  list: { vi: 'Danh sách', en: 'List' },
};

const isVariableType = (value: unknown): value is VariableType =>
  typeof value === 'string' && Object.hasOwn(TITLES, value);

/**
 * What a variable that a field sets is, told by its neighbours: a row beside a table, else what a neighbouring choice
 * says of itself (the kind of answer, most often), else text.
 */
export function variableHintFor(
  siblings: Record<string, unknown>,
  schemas: Record<string, FieldSchema>,
  own: FieldSchema,
): VariableHint {
  const [only] = own['x-types'] ?? [];
  if (isVariableType(only)) return { type: only };
  if (Object.values(schemas).some((schema) => schema['x-role'] === 'table')) return { type: 'row' };
  for (const [key, schema] of Object.entries(schemas)) {
    const value = siblings[key];
    const hint = typeof value === 'string' ? schema['x-variables']?.[value] : undefined;
    if (hint !== undefined) return hint;
    if ((schema.anyOf ?? schema.enum) !== undefined && isVariableType(value)) return { type: value };
  }
  return { type: 'text' };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Roles whose value in an example names something of another organisation. */
const ELSEWHERE = new Set<unknown>([
  'table',
  'column',
  'flow',
  'topic',
  'picture',
  'file',
  'called-flow',
  'called-variable',
  'secret',
]);
const WORDS = new Set<unknown>(['template', 'operand']);
const MENTION = /\{\{\s*([a-z][a-z0-9_]*)((?:\.[^}|\s]+)?[^}]*)\}\}/g;

/** Whether a variable still is as a step brought it: with the words of its type, perhaps numbered. */
export const isBrought = (variable: Variable, text: (title: Text) => string): boolean =>
  variable.title.replace(/ \d+$/, '') === text(TITLES[variable.type]);

/**
 * A step made from its example, made at home in this flow: what it writes goes into variables of its own, which
 * are declared with it, so that two questions never share one by accident; what it only mentions and this flow
 * does not know is left open for the author to choose.
 */
export function withNewVariables(
  flow: Flow,
  node: FlowNode,
  manifest: Manifest,
  text: (title: Text) => string,
): { flow: Flow; node: FlowNode } {
  let after = flow;
  const renamed = new Map<string, string>();
  const declare = ({ type, class: dataClass = 'basic' }: VariableHint): string => {
    const base = text(TITLES[type]);
    const free = after.variables.find(
      (variable) =>
        variable.title === base &&
        variable.type === type &&
        ![...renamed.values()].includes(variable.name) &&
        !isHeld(flow, variable.name, node.id),
    );
    if (free !== undefined) return free.name;
    const taken = new Set(after.variables.map((variable) => variable.title));
    let title = base;
    for (let number = 2; taken.has(title); number += 1) title = `${base} ${number}`;
    const name = freeVariableName(after, title);
    after = addVariable(after, { name, title, type, class: dataClass });
    return name;
  };
  const walk = (
    data: Record<string, unknown>,
    schema: FieldSchema,
    change: (field: FieldSchema, value: unknown, siblings: Siblings) => unknown,
  ): Record<string, unknown> => {
    const schemas = schema.properties ?? {};
    const required = new Set(schema.required ?? []);
    const deep = (field: FieldSchema, value: unknown): unknown => {
      if (Array.isArray(value)) {
        const items = value.map((item) => deep(field.items ?? {}, item));
        return soundList(items, field, flow);
      }
      return isRecord(value) ? walk(value, field, change) : change(field, value, { data, schemas });
    };
    const entries = Object.entries(data)
      .map(([key, value]): [string, unknown] => [key, deep(schemas[key] ?? {}, value)])
      .filter(([key, value]) => value !== '' || data[key] === '' || required.has(key));
    return Object.fromEntries(entries);
  };

  const schema = asFieldSchema(manifest.data);
  const written = walk(node.data, schema, (field, value, { data, schemas }) => {
    if (field['x-role'] !== 'writes-variable' || typeof value !== 'string' || value === '') return value;
    const name = renamed.get(value) ?? declare(variableHintFor(data, schemas, field));
    renamed.set(value, name);
    return name;
  });
  const known = (name: string): string | undefined =>
    renamed.get(name) ?? (flow.variables.some((variable) => variable.name === name) ? name : undefined);
  const data = walk(written, schema, (field, value) => {
    if (typeof value !== 'string') return value;
    const role = field['x-role'];
    if (ELSEWHERE.has(role)) return '';
    if (role === 'expression') {
      return [...renamed].reduce((formula, [from, to]) => renameIn(formula, from, to), value);
    }
    if (role === 'reads-variable') return known(value) ?? '';
    if (!WORDS.has(role)) return value;
    return value.replace(MENTION, (all, name: string, rest: string) => {
      if (name === 'don_vi') return all;
      const here = known(name);
      return here === undefined ? '' : `{{${here}${rest}}}`;
    });
  });
  return { flow: after, node: { ...node, data } };
}

interface Siblings {
  data: Record<string, unknown>;
  schemas: Record<string, FieldSchema>;
}
