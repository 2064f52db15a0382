import type { Point } from '../document/commands/nodes.ts';

/** Follows the pointer on the canvas; gives where it is on the screen, undefined while it is elsewhere, and the way to stop. */
export function followPointer(): { at(): Point | undefined; stop(): void } {
  let at: Point | undefined;
  const onMove = (event: PointerEvent) => {
    const inside = event.target instanceof Element && event.target.closest('.react-flow') !== null;
    at = inside ? { x: event.clientX, y: event.clientY } : undefined;
  };
  window.addEventListener('pointermove', onMove, { passive: true });
  return { at: () => at, stop: () => window.removeEventListener('pointermove', onMove) };
}
