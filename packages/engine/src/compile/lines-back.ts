import type { Flow } from '../flow/schema.ts';
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
  const next = new Map<string, { port: string; to: string }[]>();
  for (const { from, port, to } of flow.edges) {
    const list = next.get(from);
    if (list) list.push({ port, to });
    else next.set(from, [{ port, to }]);
  }
  going.forEach((node, place) => {
    const rounds = registry.get(node.type)?.rounds;
    if (rounds === undefined) return;
    const first = (next.get(node.id) ?? []).filter(({ port }) => port === rounds.exit).map(({ to }) => to);
    const studied = place < MOST_STUDIED;
    const inside = reachedFrom(first, node.id, next);
    const outside = studied
      ? reachedFrom(flow.start === undefined ? [] : [flow.start], node.id, next)
      : new Set();
    for (const { from, port, to } of flow.edges) {
      if (to !== node.id) continue;
      const itself = from === node.id && port === rounds.exit;
      if (itself || !studied || (inside.has(from) && !outside.has(from))) {
        back.set(`${from} ${port}`, `${node.id}/${rounds.state}`);
      }
    }
  });
  return back;
}

/** Steps that these lead to without passing the one that goes round. */
function reachedFrom(
  first: readonly string[],
  without: string,
  next: ReadonlyMap<string, readonly { to: string }[]>,
): Set<string> {
  const reached = new Set<string>();
  const open = [...first];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === without || reached.has(id)) continue;
    reached.add(id);
    for (const { to } of next.get(id) ?? []) open.push(to);
  }
  return reached;
}
