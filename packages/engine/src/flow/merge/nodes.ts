import { isRecord, own, same } from '../diff/same.ts';
import type { Flow, FlowNode } from '../schema.ts';
import type { MergeContext, Side } from './conflict.ts';
import { mergeList, mergeValue, onlyOne, type Three } from './value.ts';

export interface MergedNodes {
  nodes: FlowNode[];
  /** Steps that one side removed and that stay, with that side. */
  rescued: ReadonlyMap<string, Side>;
  /** Steps that are gone though the other side changed or used them. */
  lost: ReadonlySet<string>;
}

/** Steps by their ids, each field by field. A step that one side removed while the other changed it, or led to it, is a conflict. */
export function mergeNodes(
  context: MergeContext,
  flows: { base: Flow; mine: Flow; theirs: Flow },
): MergedNodes {
  const rescued = new Map<string, Side>();
  const lost = new Set<string>();
  const used = { mine: newlyUsed(flows.base, flows.mine), theirs: newlyUsed(flows.base, flows.theirs) };
  const byId = ({ nodes }: Flow) => new Map(nodes.map((node) => [node.id, node]));
  const lists = { base: byId(flows.base), mine: byId(flows.mine), theirs: byId(flows.theirs) };
  const nodes = mergeList(lists, (id, three) => {
    const removedBy = three.mine === undefined ? 'mine' : three.theirs === undefined ? 'theirs' : undefined;
    const isGone = three.mine === undefined && three.theirs === undefined;
    if (removedBy === undefined || three.base === undefined || isGone)
      return mergeNode(context, ['nodes', id], three);
    const other: Side = removedBy === 'mine' ? 'theirs' : 'mine';
    if (same(three.base, three[other]) && !used[other].has(id)) return undefined;
    const kept = context.decide(['nodes', id], three);
    if (kept === undefined) lost.add(id);
    else rescued.set(id, removedBy);
    return kept;
  });
  return { nodes: nodes as FlowNode[], rescued, lost };
}

/** Steps to or from which this side drew a new line, or where it begins now. */
function newlyUsed(base: Flow, side: Flow): Set<string> {
  const old = new Set(base.edges.map(({ from, port, to }) => `${from} ${port} ${to}`));
  const fresh = side.edges.filter(({ from, port, to }) => !old.has(`${from} ${port} ${to}`));
  const start = side.start !== undefined && side.start !== base.start ? [side.start] : [];
  return new Set([...fresh.flatMap(({ from, to }) => [from, to]), ...start]);
}

/** What a step says belongs to its type and the version of its data; where it lies is no matter to ask about. */
function mergeNode(context: MergeContext, place: readonly string[], three: Three): unknown {
  const plain = onlyOne(three);
  if (plain !== undefined) return plain.value;
  const { base, mine, theirs } = three;
  if (!isRecord(base) || !isRecord(mine) || !isRecord(theirs)) return context.decide(place, three);
  const inner = (key: string) => ({ base: own(base, key), mine: own(mine, key), theirs: own(theirs, key) });
  const sameKind = [mine, theirs].every((side) => side.type === base.type && side.version === base.version);
  const content = sameKind
    ? { type: mine.type, version: mine.version, data: mergeValue(context, [...place, 'data'], inner('data')) }
    : (mergeValue(
        { ...context, decide: (_, values) => context.decide([...place, 'type'], values) },
        place,
        mapped(three, (side) => ({ $content: [side.type, side.version, side.data] })),
      ) as { $content: unknown[] });
  const [type, version, data] =
    '$content' in content ? content.$content : [content.type, content.version, content.data];
  const position = inner('position');
  return {
    id: mine.id,
    type,
    ...(version === undefined ? {} : { version }),
    name: mergeValue(context, [...place, 'name'], inner('name')),
    data,
    position: (onlyOne(position) ?? { value: position[context.places] }).value,
  };
}

function mapped(three: Three, change: (side: Record<string, unknown>) => unknown): Three {
  const of = (side: unknown) => (isRecord(side) ? change(side) : undefined);
  return { base: of(three.base), mine: of(three.mine), theirs: of(three.theirs) };
}
