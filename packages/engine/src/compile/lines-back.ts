import type { Flow, FlowEdge } from '../flow/schema.ts';
import type { Registry } from '../node-type/registry.ts';

/** Of more steps that go round than this, every line into them counts as coming back: right but for rounds left half-way. */
const MOST_STUDIED = 20;

/**
 * The lines that come back into a step that goes round (`NodeType.rounds`), by `<from> <port>`, with the state they enter:
 * those from steps which only its round leads to. Others begin it anew, also when a round was left half-way.
 */
export function linesBack(flow: Flow, registry: Pick<Registry, 'get'>): ReadonlyMap<string, string> {
  const back = new Map<string, string>();
  const going = flow.nodes.filter(({ type }) => registry.get(type)?.rounds !== undefined);
  if (going.length === 0) return back;
  const next = Map.groupBy(flow.edges, ({ from }) => from);
  const into = Map.groupBy(flow.edges, ({ to }) => to);
  going.forEach((node, place) => {
    const rounds = registry.get(node.type)?.rounds;
    if (rounds === undefined) return;
    // What its other exits lead to comes back after the last round, when either state begins anew.
    const outside = place < MOST_STUDIED ? reachedFrom(flow.start, node.id, next) : undefined;
    for (const { from, port } of into.get(node.id) ?? []) {
      const isItself = from === node.id && port === rounds.exit;
      if (isItself || outside?.has(from) !== true) back.set(`${from} ${port}`, `${node.id}/${rounds.state}`);
    }
  });
  return back;
}

type Next = ReadonlyMap<string, readonly FlowEdge[]>;

/** Steps that the start leads to without passing the one that goes round. */
function reachedFrom(start: string | undefined, without: string, next: Next): Set<string> {
  const reached = new Set<string>();
  const open = start === undefined ? [] : [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === without || reached.has(id)) continue;
    reached.add(id);
    for (const { to } of next.get(id) ?? []) open.push(to);
  }
  return reached;
}
