import type { Flow, FlowEdge } from '../schema.ts';
import type { MergeContext } from './conflict.ts';
import type { MergedNodes } from './nodes.ts';
import { mergeList, onlyOne, type Three } from './value.ts';

type Edges = { base?: FlowEdge; mine?: FlowEdge; theirs?: FlowEdge };

/** Lines by the exit that they leave: an exit leads to one place, whoever drew the line anew. */
export function mergeEdges(
  context: MergeContext,
  flows: { base: Flow; mine: Flow; theirs: Flow },
  nodes: MergedNodes,
): FlowEdge[] {
  const gone = {
    mine: removed(flows.base, flows.mine),
    theirs: removed(flows.base, flows.theirs),
  };
  const lists = { base: byExit(flows.base), mine: byExit(flows.mine), theirs: byExit(flows.theirs) };
  const merged = mergeList(lists, (exit, three) => {
    const edges = three as Edges;
    for (const [side, other] of [
      ['mine', 'theirs'],
      ['theirs', 'mine'],
    ] as const) {
      const { base } = edges;
      if (edges[side] !== undefined || base === undefined) continue;
      // It went with a step that stays after all; or with one that the other side does not lead to any more.
      if ([base.from, base.to].some((id) => nodes.rescued.get(id) === side)) return edges[other];
      if (gone[side].has(base.to) && edges[other]?.to !== base.to) return edges[other];
    }
    return mergeEdge(context, exit, three);
  }) as FlowEdge[];
  const stays = merged.filter(({ from, to }) => !nodes.lost.has(from) && !nodes.lost.has(to));
  return withOwnIds(stays);
}

function mergeEdge(context: MergeContext, exit: string, three: Three): unknown {
  const plain = onlyOne(three);
  if (plain !== undefined) return plain.value;
  const { base, mine, theirs } = three as Edges;
  if (mine !== undefined && theirs !== undefined) {
    // Drawn by both to the same place: one line, whose id does not matter.
    if (mine.to === theirs.to) return mine.id < theirs.id ? mine : theirs;
    if (base?.to === mine.to) return theirs;
    if (base?.to === theirs.to) return mine;
  }
  return context.decide(['edges', exit], three);
}

function removed(base: Flow, side: Flow): Set<string> {
  const there = new Set(side.nodes.map(({ id }) => id));
  return new Set(base.nodes.map(({ id }) => id).filter((id) => !there.has(id)));
}

/** By exit; a file may hold several lines of one exit, which are then told apart by their order. */
function byExit({ edges }: Flow): Map<string, FlowEdge> {
  const found = new Map<string, FlowEdge>();
  const times = new Map<string, number>();
  for (const edge of edges) {
    const exit = `${edge.from}/${edge.port}`;
    const time = (times.get(exit) ?? 0) + 1;
    times.set(exit, time);
    found.set(time === 1 ? exit : `${exit}/${time}`, edge);
  }
  return found;
}

/** Two sides may have given the same id to different lines: the later one gets another. */
function withOwnIds(edges: readonly FlowEdge[]): FlowEdge[] {
  const taken = new Set(edges.map(({ id }) => id));
  const seen = new Set<string>();
  return edges.map((edge) => {
    if (!seen.has(edge.id)) {
      seen.add(edge.id);
      return edge;
    }
    let id = edge.id;
    for (let time = 2; taken.has(id); time++) id = `${edge.id.slice(0, 56)}-${time}`;
    taken.add(id);
    seen.add(id);
    return { ...edge, id };
  });
}
