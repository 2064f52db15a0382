import type { NodeAction, NodeGuard } from '../../compile/node-code.ts';
import type { MachineContext } from '../../turn/session.ts';

export interface Round {
  node: string;
  list: string;
  most: number;
}

type Rounds = NonNullable<MachineContext['rounds']>;

/** The rounds that were begun before this step's; what began inside of one goes with it. */
function around(context: MachineContext, node: string): Rounds {
  const { rounds = [] } = context;
  const at = rounds.findIndex((round) => round.node === node);
  return at < 0 ? rounds : rounds.slice(0, at);
}

const placeOf = ({ rounds = [] }: MachineContext, node: string) =>
  rounds.find((round) => round.node === node)?.at;

/** The first item, wherever an earlier round was left. */
export const start: NodeAction<{ node: string }> = ({ context }, { node }) => ({
  context: { rounds: [...around(context, node), { node, at: 0 }] },
});

/** The next item. */
export const advance: NodeAction<{ node: string }> = ({ context }, { node }) => ({
  context: { rounds: [...around(context, node), { node, at: (placeOf(context, node) ?? -1) + 1 }] },
});

/** Is there an item, and a round left for it? */
export const more: NodeGuard<Round> = ({ context }, { node, list, most }) => {
  const items = Object.hasOwn(context.vars, list) ? context.vars[list] : undefined;
  return Array.isArray(items) && (placeOf(context, node) ?? 0) < Math.min(items.length, most);
};

/** Puts the item, and its number, into their variables. */
export const take: NodeAction<Round & { item: string; place?: string }> = (
  { context },
  { node, list, item, place },
) => {
  const at = placeOf(context, node) ?? 0;
  const items = Object.hasOwn(context.vars, list) ? context.vars[list] : undefined;
  const value = Array.isArray(items) ? (items[at] ?? null) : null;
  return {
    context: {
      vars: { ...context.vars, [item]: value, ...(place === undefined ? {} : { [place]: at + 1 }) },
    },
  };
};

/** No more rounds: the step begins anew when it is reached again. */
export const end: NodeAction<{ node: string }> = ({ context }, { node }) => ({
  context: { rounds: around(context, node) },
});
