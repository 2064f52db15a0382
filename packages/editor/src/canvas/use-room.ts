import { useCallback } from 'react';
import { moveNodes, type Point } from '../document/commands/nodes.ts';
import { madeByLast } from '../document/history.ts';
import { useEditor } from '../flow-editor/context.ts';
import { type Rect, rectAt } from './crossing.ts';
import { pushApart } from './push-apart.ts';
import { useSizeOf } from './size-of.ts';

/** Time that cards take to make room, ms. */
const ROOM_MS = 160;

/** Cards that lie under those just put down, or just grown, make room in the step of the document that did it. */
export function useRoom(glideFrom: (from: ReadonlyMap<string, Point>, ms: number) => void) {
  const { document, manifests, mayEdit } = useEditor();
  const sizeOf = useSizeOf();

  const rectsNow = useCallback(
    (at: ReadonlyMap<string, Point>): Rect[] =>
      document.getState().flow.nodes.flatMap(({ id, type, position }) => {
        // A note may lie on a card: somebody stuck it there.
        if (manifests.get(type)?.canvas === true) return [];
        return [rectAt(id, at.get(id) ?? position, sizeOf(id))];
      }),
    [document, manifests, sizeOf],
  );

  /** Puts cards down at these places: one step, with all that make room for them. */
  const putDown = useCallback(
    (places: ReadonlyMap<string, Point>) => {
      if (!mayEdit) return;
      const pushed = pushApart(rectsNow(places), new Set(places.keys()));
      const { flow } = document.getState();
      glideFrom(
        new Map(flow.nodes.flatMap(({ id, position }) => (pushed.has(id) ? [[id, position]] : []))),
        ROOM_MS,
      );
      document.change((now) => moveNodes(now, new Map([...pushed, ...places])));
    },
    [document, glideFrom, mayEdit, rectsNow],
  );

  /**
   * Cards have come or grown: the others make room, as a part of the act before. What grew under another's hand, or was grown
   * before, moves nothing here: whoever writes there makes the room, once for all.
   */
  const grown = useCallback(
    (ids: ReadonlySet<string>) => {
      const { flow, history } = document.getState();
      if (!mayEdit) return;
      // Who goes back in time meets the places of that time.
      const own = new Set([...ids].filter((id) => madeByLast(history, flow, id)));
      if (own.size === 0) return;
      const pushed = pushApart(rectsNow(new Map()), own);
      if (pushed.size === 0) return;
      glideFrom(
        new Map(flow.nodes.flatMap(({ id, position }) => (pushed.has(id) ? [[id, position]] : []))),
        ROOM_MS,
      );
      document.change((now) => moveNodes(now, pushed), { amends: true });
    },
    [document, glideFrom, mayEdit, rectsNow],
  );

  return { putDown, grown };
}
