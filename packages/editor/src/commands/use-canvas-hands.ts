import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useFit } from '../canvas/far/use-fit.ts';
import { followPointer } from '../canvas/pointer.ts';
import type { Box } from '../document/commands/frames.ts';
import { useEditor } from '../flow-editor/context.ts';

const holds = (outer: Box, inner: Box): boolean =>
  inner.position.x >= outer.position.x &&
  inner.position.y >= outer.position.y &&
  inner.position.x + inner.size.width <= outer.position.x + outer.size.width &&
  inner.position.y + inner.size.height <= outer.position.y + outer.size.height;

/** Lets the commands zoom, fit and tidy while the canvas is on the screen. */
export function useCanvasHands(tidy: () => void): void {
  const { announce, view } = useEditor();
  const flow = useReactFlow();
  const wholeInView = useFit();
  useEffect(() => {
    const quick = { duration: 160 };
    const pointer = followPointer();
    const seen = (): Box => {
      const box = window.document.querySelector('.react-flow')?.getBoundingClientRect();
      const { left = 0, top = 0, right = 0, bottom = 0 } = box ?? {};
      const from = flow.screenToFlowPosition({ x: left, y: top });
      const to = flow.screenToFlowPosition({ x: right, y: bottom });
      return { position: from, size: { width: to.x - from.x, height: to.y - from.y } };
    };
    const middle = () => {
      const { position, size } = seen();
      return { x: position.x + size.width / 2, y: position.y + size.height / 2 };
    };
    const zoomed = (done: Promise<boolean>) =>
      void done.then(() => announce('said.zoom', { percent: Math.round(flow.getZoom() * 100) }));
    view.hands.canvas = {
      zoomIn: () => zoomed(flow.zoomIn(quick)),
      zoomOut: () => zoomed(flow.zoomOut(quick)),
      zoomReset: () => zoomed(flow.zoomTo(1, quick)),
      fit() {
        wholeInView();
        announce('said.fit');
      },
      tidy,
      seen,
      show(box) {
        if (holds(seen(), box)) return;
        const { position, size } = box;
        const zoom = flow.getZoom();
        void flow.setCenter(position.x + size.width / 2, position.y + size.height / 2, { ...quick, zoom });
      },
      pasteAt: () => {
        const at = pointer.at();
        return at === undefined ? middle() : flow.screenToFlowPosition(at);
      },
    };
    return () => {
      pointer.stop();
      view.hands.canvas = undefined;
    };
  }, [announce, view, wholeInView, flow, tidy]);
}
