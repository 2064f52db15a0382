import type { StateJson } from '../../compile/machine-json.ts';
import { go, when } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { ConditionData } from './schema.ts';

/** One state that is left at once: by the first branch whose rows hold, else by `else`. */
export function compile(data: ConditionData, node: CompileNode): Record<string, StateJson> {
  const branches = data.branches.map(({ id, match, rows }) => {
    const compared = rows.map(({ variable, operator, operand }) => ({
      variable,
      operator,
      ...(operand === undefined ? {} : { value: operand }),
    }));
    return go(node.to(id), { if: when.rows(match, compared) });
  });
  return { [node.id]: { always: [...branches, go(node.to('else'))], meta: { node: node.id } } };
}
