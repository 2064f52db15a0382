import type { Flow, FlowNode, VariableType } from '@danloi/engine/flow';
import type { Manifest, Text } from '@danloi/engine/manifest';
import { addVariable, freeVariableName } from '../document/commands/variables.ts';
import { asFieldSchema, type FieldSchema } from './field-schema.ts';

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
};

const isVariableType = (value: unknown): value is VariableType =>
  typeof value === 'string' && Object.hasOwn(TITLES, value);

export const VARIABLE_TYPES: readonly VariableType[] = Object.keys(TITLES).filter(isVariableType);

/**
 * The type of a variable that a field sets, told by its neighbours: a row beside a table, else the kind of answer
 * when a neighbour chooses one, else text.
 */
export function variableTypeFor(
  siblings: Record<string, unknown>,
  schemas: Record<string, FieldSchema>,
): VariableType {
  if (Object.values(schemas).some((schema) => schema['x-role'] === 'table')) return 'row';
  for (const [key, schema] of Object.entries(schemas)) {
    const value = siblings[key];
    if ((schema.anyOf ?? schema.enum) !== undefined && isVariableType(value)) return value;
  }
  return 'text';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A step made from its example, made at home in this flow: what it writes goes into variables of its own, which
 * are declared with it, so that two questions never share one by accident.
 */
export function withNewVariables(
  flow: Flow,
  node: FlowNode,
  manifest: Manifest,
  text: (title: Text) => string,
): { flow: Flow; node: FlowNode } {
  let after = flow;
  const declare = (type: VariableType): string => {
    const base = text(TITLES[type]);
    const taken = new Set(after.variables.map((variable) => variable.title));
    let title = base;
    for (let number = 2; taken.has(title); number += 1) title = `${base} ${number}`;
    const name = freeVariableName(after, title);
    after = addVariable(after, { name, title, type, class: 'basic' });
    return name;
  };
  const walk = (data: Record<string, unknown>, schema: FieldSchema): Record<string, unknown> => {
    const schemas = schema.properties ?? {};
    const entries = Object.entries(data).map(([key, value]): [string, unknown] => {
      const field = schemas[key] ?? {};
      if (field['x-role'] === 'writes-variable' && typeof value === 'string' && value !== '') {
        return [key, declare(variableTypeFor(data, schemas))];
      }
      if (Array.isArray(value)) {
        return [key, value.map((item) => (isRecord(item) ? walk(item, field.items ?? {}) : item))];
      }
      return [key, isRecord(value) ? walk(value, field) : value];
    });
    return Object.fromEntries(entries);
  };
  const data = walk(node.data, asFieldSchema(manifest.data));
  return { flow: after, node: { ...node, data } };
}
