import type { Flow, FlowNode } from '@danloi/engine/flow';
import { nodesById, wiresByEnd } from '../document/flow-index.ts';

/** A row of the outline: a step where it is told first, or a pointer to one that is told elsewhere. */
export interface Row {
  /** Unlike any other row's. */
  key: string;
  node: FlowNode;
  /** The exit of the step above that leads here, where that step has several ways on. */
  port?: { node: string; id: string };
  /** Told elsewhere: this row only points there. */
  pointer: boolean;
  children: Row[];
}

/**
 * A flow as one would tell it: what follows stands below, what follows only after one of several exits stands inside.
 * A step that several ways lead to is told once; the other ways point to it.
 */
export function outlineOf(flow: Flow): Row[] {
  const byId = nodesById(flow.nodes);
  const wires = wiresByEnd(flow.edges);
  const waysFrom = (id: string): { port: string; to: FlowNode }[] =>
    (wires.from.get(id) ?? []).flatMap((edge) => {
      const to = byId.get(edge.to);
      return to === undefined ? [] : [{ port: edge.port, to }];
    });
  const told = new Set<string>();

  /** The line that begins at a step; without recursion along it, so that a long flow is no deep one. */
  const line = (first: FlowNode, way: Row['port'], path: string): Row[] => {
    const rows: Row[] = [];
    let node: FlowNode | undefined = first;
    let port = way;
    while (node !== undefined) {
      const pointer = told.has(node.id);
      const key: string = pointer ? `${path}>${node.id}` : node.id;
      const row: Row = { key, node, ...(port === undefined ? {} : { port }), pointer, children: [] };
      rows.push(row);
      port = undefined;
      if (pointer) break;
      told.add(node.id);
      const ways = waysFrom(node.id);
      if (ways.length > 1) {
        const from: string = node.id;
        row.children = ways.flatMap(({ port: id, to }) => line(to, { node: from, id }, `${from} ${id}`));
      }
      path = node.id;
      node = ways.length === 1 ? ways[0]?.to : undefined;
    }
    return rows;
  };

  const start = flow.start === undefined ? undefined : byId.get(flow.start);
  // After the start those that nothing leads to, then what goes in circles by itself.
  const firsts = [
    ...(start === undefined ? [] : [start]),
    ...flow.nodes.filter(({ id }) => !wires.to.has(id)),
    ...flow.nodes,
  ];
  return firsts.flatMap((node) => (told.has(node.id) ? [] : line(node, undefined, '')));
}

/** The rows that are on the screen, top to bottom, with how deep each lies and the row around it. */
export function shownRows(rows: readonly Row[], folded: ReadonlySet<string>): ShownRow[] {
  const shown: ShownRow[] = [];
  const walk = (these: readonly Row[], level: number, parent: string | undefined) => {
    for (const [index, row] of these.entries()) {
      const open = row.children.length === 0 ? undefined : !folded.has(row.key);
      shown.push({ row, level, parent, open, place: index + 1, of: these.length });
      if (open === true) walk(row.children, level + 1, row.key);
    }
  };
  walk(rows, 1, undefined);
  return shown;
}

export interface ShownRow {
  row: Row;
  level: number;
  parent: string | undefined;
  /** Unfolded or folded; undefined where nothing is inside. */
  open: boolean | undefined;
  place: number;
  of: number;
}
