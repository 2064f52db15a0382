import type { ActionJson, StateJson } from '../../compile/machine-json.ts';
import { act, go, ownAction } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { SetData } from './schema.ts';

/** One state that writes its values in order and goes on. */
export function compile(data: SetData, node: CompileNode): Record<string, StateJson> {
  const entry = data.values.map(({ variable, how, value = '' }): ActionJson => {
    if (how === 'clear') return act.clear(variable);
    if (how === 'add') return act.add(variable, value);
    const type = node.variable(variable)?.type ?? 'text';
    return how === 'append'
      ? ownAction('set.append', { to: variable, value, type })
      : act.set(variable, value, type);
  });
  return { [node.id]: { entry, always: [go(node.to('next'))], meta: { node: node.id } } };
}
