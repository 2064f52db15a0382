import type { Flow, FlowEdge } from '../flow/schema.ts';
import type { Registry } from '../node-type/registry.ts';

/** Of more steps that go round than this, every line into them counts as coming back: right but for rounds left half-way. */
const MOST_STUDIED = 100;

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
    const comesBack = place < MOST_STUDIED ? fromInside(node.id, rounds.exit, flow.start, next) : () => true;
    for (const { from, port } of into.get(node.id) ?? []) {
      const isItself = from === node.id && port === rounds.exit;
      if (isItself || comesBack(from)) back.set(`${from} ${port}`, `${node.id}/${rounds.state}`);
    }
  });
  return back;
}

type Next = ReadonlyMap<string, readonly FlowEdge[]>;

/** Is a step reached by the round alone? */
function fromInside(
  id: string,
  exit: string,
  start: string | undefined,
  next: Next,
): (step: string) => boolean {
  const first = (next.get(id) ?? []).filter(({ port }) => port === exit).map(({ to }) => to);
  const inside = reachedFrom(first, id, next);
  const outside = reachedFrom(start === undefined ? [] : [start], id, next);
  return (step) => inside.has(step) && !outside.has(step);
}

/** Steps that these lead to without passing the one that goes round. */
function reachedFrom(first: readonly string[], without: string, next: Next): Set<string> {
  const reached = new Set<string>();
  const open = [...first];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === without || reached.has(id)) continue;
    reached.add(id);
    for (const { to } of next.get(id) ?? []) open.push(to);
  }
  return reached;
}
