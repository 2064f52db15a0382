import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type MouseEvent, type PointerEvent, useCallback, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useEditor } from '../../flow-editor/context.ts';
import type { Seen } from './use-seen.ts';

/** What the pointer meets on a large flow: cards that the canvas itself does not know, because they are not drawn. */
export function useFar({ far, large, places, pointAt }: Seen) {
  const { document } = useEditor();
  const flowView = useReactFlow();
  const store = useStoreApi();
  const began = useRef<{ x: number; y: number }>(undefined);

  const under = useCallback(
    (event: { clientX: number; clientY: number }): string | undefined => {
      const { x, y } = flowView.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      return places.at(x, y);
    },
    [flowView, places],
  );

  /** The card under the pointer is drawn before it can be pressed: from then on it is one like any other. */
  const onPointerMove = useCallback(
    (event: PointerEvent) => {
      if (!far) return;
      const connecting = store.getState().connection.inProgress;
      if (event.buttons !== 0 && !connecting) return;
      if (
        !(event.target instanceof Element) ||
        event.target.closest('.react-flow__pane, .react-flow__node') === null
      )
        return;
      const id = under(event);
      // Through the canvas's own store, so that a press right after meets the card.
      flushSync(() => pointAt(id));
    },
    [far, pointAt, store, under],
  );

  /** A tap on the ground: true when a card of the picture lies there, which is chosen then. A finger comes without a move. */
  const takesTap = useCallback(
    (event: MouseEvent): boolean => {
      const id = far ? under(event) : undefined;
      if (id === undefined) return false;
      document.select([id]);
      return true;
    },
    [document, far, under],
  );

  const onSelectionStart = useCallback((event: MouseEvent) => {
    began.current = { x: event.clientX, y: event.clientY };
  }, []);
  /** A box drawn around cards holds also those that are not drawn. */
  const onSelectionEnd = useCallback(
    (event: MouseEvent) => {
      const from = began.current;
      began.current = undefined;
      if (!large || from === undefined) return;
      const a = flowView.screenToFlowPosition(from);
      const b = flowView.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const box = {
        left: Math.min(a.x, b.x),
        top: Math.min(a.y, b.y),
        right: Math.max(a.x, b.x),
        bottom: Math.max(a.y, b.y),
      };
      document.select(places.within(box).map(({ id }) => id));
    },
    [document, flowView, large, places],
  );

  return { onPointerMove, takesTap, onSelectionStart, onSelectionEnd };
}
