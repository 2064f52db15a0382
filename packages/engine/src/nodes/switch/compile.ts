import type { StateJson } from '../../compile/machine-json.ts';
import { go, type Row, when } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { SwitchData } from './schema.ts';

/** One state that is left at once, by the first value that is the variable's (or among them, of a list), else by `else`. */
export function compile(data: SwitchData, node: CompileNode): Record<string, StateJson> {
  const { variable } = data;
  const type = node.variable(variable)?.type;
  const operator = type === 'choices' || type === 'list' ? 'contains' : 'equals';
  const ways = data.cases.map(({ id, value }) => {
    const rows = valuesOf(value).map((one): Row => ({ variable, operator, value: one }));
    return go(node.to(id), { if: when.rows('any', rows) });
  });
  return { [node.id]: { always: [...ways, go(node.to('else'))], meta: { node: node.id } } };
}

/** "Tạm trú; Tạm vắng" are two values that go the same way. */
export function valuesOf(value: string): string[] {
  return value
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
