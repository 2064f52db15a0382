import { type PointerEvent, useRef, useState } from 'react';

/** An item on its way: where it was taken, and where it would come to lie. */
interface Drag {
  from: number;
  to: number;
}

/** The place among the others that a pointer at this height stands for. */
export function placeAt(items: readonly { top: number; bottom: number }[], from: number, y: number): number {
  return items.filter(({ top, bottom }, at) => at !== from && (top + bottom) / 2 < y).length;
}

const COMES = { before: 'before', after: 'after' } as const;

/** Items of a list are put in another order by hand: each by a grip, with mouse, pen or finger. */
export function useDragOrder(count: number, onMove: (from: number, to: number) => void) {
  const list = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag | undefined>(undefined);

  const grip = (index: number) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      // No words are marked on the way.
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from: index, to: index });
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (drag === undefined) return;
      const items = [...(list.current?.children ?? [])].slice(0, count);
      const to = placeAt(
        items.map((item) => item.getBoundingClientRect()),
        drag.from,
        event.clientY,
      );
      if (to !== drag.to) setDrag({ ...drag, to });
    },
    onPointerUp() {
      setDrag(undefined);
      if (drag !== undefined && drag.to !== drag.from) onMove(drag.from, drag.to);
    },
    onPointerCancel: () => setDrag(undefined),
  });

  /** How an item looks while one is on its way: carried, or with a line where that one would come. */
  const look = (index: number): { carried: boolean; comes: 'before' | 'after' | undefined } => ({
    carried: drag?.from === index && drag.to !== index,
    comes:
      drag === undefined || drag.to === drag.from || drag.to !== index
        ? undefined
        : COMES[drag.to < drag.from ? 'before' : 'after'],
  });

  return { list, grip, look };
}
