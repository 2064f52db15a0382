import type { Flow } from '@danloi/engine/flow';
import { nodesInReadingOrder } from '../document/selectors.ts';

let last: { flow: Flow; order: ReadonlyMap<string, number> } | undefined;

/** Do both flows have the same steps, wires and start, whatever the steps say? */
const sameShape = (a: Flow, b: Flow): boolean =>
  a === b ||
  (a.edges === b.edges &&
    a.start === b.start &&
    (a.nodes === b.nodes ||
      (a.nodes.length === b.nodes.length && a.nodes.every(({ id }, at) => id === b.nodes[at]?.id))));

/** The number of each step in reading order, from 1; worked out again only when steps or wires come or go. */
export function stepNumbers(flow: Flow): ReadonlyMap<string, number> {
  const order =
    last !== undefined && sameShape(last.flow, flow)
      ? last.order
      : new Map(nodesInReadingOrder(flow).map(({ id }, at) => [id, at + 1]));
  // The flow asked about last: each further exit that asks about it costs nothing.
  last = { flow, order };
  return order;
}
