import type { NodeAction } from '../../compile/node-code.ts';
import { firstPage, optionOf } from '../../compile/offer.ts';
import { readingOf, scopeOf } from '../../compile/scope.ts';
import type { JsonValue } from '../../json.ts';
import { render } from '../../template/render.ts';
import type { MachineContext } from '../../turn/session.ts';

/** While the citizen chooses, the variable of the row holds all rows that fit. */
function rowsIn({ vars }: MachineContext, row: string): JsonValue[] {
  const rows = Object.hasOwn(vars, row) ? vars[row] : undefined;
  return Array.isArray(rows) ? rows : [];
}

const idOf = (place: number) => `r${place + 1}`;

/** Offers the rows, each by its label, before what is offered already ("none of these"). Rows that read alike are numbered. */
export const offer: NodeAction<{ row: string; label: string; base: string }> = (
  args,
  { row, label, base },
) => {
  const { context } = args;
  const scope = scopeOf(args);
  const seen = new Map<string, number>();
  const options = rowsIn(context, row).map((one, place) => {
    const own = render(label, { ...scope, vars: { ...scope.vars, [row]: one } }).trim() || `${place + 1}`;
    const times = (seen.get(own) ?? 0) + 1;
    seen.set(own, times);
    return optionOf(base, idOf(place), times === 1 ? own : `${own} (${times})`);
  });
  return { context: firstPage([...options, ...context.offered], 0) };
};

/** The row that was chosen takes the place of all. */
export const pick: NodeAction<{ row: string }> = (args, { row }) => {
  const reading = readingOf(args, { kind: 'choice' });
  const rows = rowsIn(args.context, row);
  const chosen = reading.kind === 'option' ? rows.find((_, place) => idOf(place) === reading.id) : undefined;
  return { context: { vars: { ...args.context.vars, [row]: chosen ?? null } } };
};
