import type { StateJson } from '../../compile/machine-json.ts';
import { go, type Row, when } from '../../compile/vocabulary.ts';
import { TAGS } from '../../conditions/operators.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { ConditionData, Rows } from './schema.ts';

/** One state that is left at once: by the first branch whose rows hold, else by `else`. */
export function compile(data: ConditionData, node: CompileNode): Record<string, StateJson> {
  const branches = data.branches.map((branch) => {
    const groups = (branch.groups ?? []).map((group) => ({ match: group.match, rows: rowsOf(group) }));
    return go(node.to(branch.id), { if: when.rows(branch.match, rowsOf(branch), groups) });
  });
  return { [node.id]: { always: [...branches, go(node.to('else'))], meta: { node: node.id } } };
}

/** Conditions on variables and on tags as the rows that are evaluated. */
export function rowsOf({ rows, tags = [] }: Rows): Row[] {
  return [
    ...rows.map(
      ({ variable, operator, operand }): Row => ({
        variable,
        operator,
        ...(operand === undefined ? {} : { value: operand }),
      }),
    ),
    ...tags.map(
      ({ how, tag }): Row => ({
        variable: TAGS,
        operator: how === 'has' ? 'contains' : 'not-contains',
        value: tag,
      }),
    ),
  ];
}
