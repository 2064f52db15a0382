import { chanceOf } from '../../compile/machine-event.ts';
import type { StateJson } from '../../compile/machine-json.ts';
import type { NodeGuard } from '../../compile/node-code.ts';
import { go, ownAction, ownGuard } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { SplitData } from './schema.ts';

/**
 * One state that is left at once. Chance is the event's, so a turn that is taken again goes the same way; the way of a contact
 * is kept in the memory as `<flow>/<step>=<way>`.
 */
export function compile(data: SplitData, node: CompileNode): Record<string, StateJson> {
  const total = data.ways.reduce((sum, { weight }) => sum + weight, 0);
  const placeOf = (way: string) => `${node.place}=${way}`;
  const before = data.sticky
    ? data.ways.map(({ id }) =>
        go(node.to(id), {
          if: ownGuard('split.was', { place: placeOf(id) }),
          do: [ownAction('split.remember', { place: placeOf(id) })],
        }),
      )
    : [];
  let reached = 0;
  const drawn = data.ways.map(({ id, weight }, at) => {
    reached += total === 0 ? 1 / data.ways.length : weight / total;
    const keep = data.sticky ? [ownAction('split.remember', { place: placeOf(id) })] : [];
    // The last way with a share takes what rounding left over.
    const isLast =
      total === 0 ? at === data.ways.length - 1 : data.ways.slice(at + 1).every((way) => way.weight === 0);
    const below = isLast ? 1 : reached;
    return go(node.to(id), { if: ownGuard('split.falls', { place: node.place, below }), do: keep });
  });
  return { [node.id]: { always: [...before, ...drawn], meta: { node: node.id } } };
}

/** Does this event's number for this step lie below the bound? Looked at from the smallest bound. */
export const falls: NodeGuard<{ place: string; below: number }> = ({ event }, { place, below }) =>
  chanceOf(event.frame, place) < below;
