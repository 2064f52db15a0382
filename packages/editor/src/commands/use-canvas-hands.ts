import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useFit } from '../canvas/far/use-fit.ts';
import { followPointer } from '../canvas/pointer.ts';
import { useEditor } from '../flow-editor/context.ts';

/** Lets the commands zoom, fit and tidy while the canvas is on the screen. */
export function useCanvasHands(tidy: () => void): void {
  const { view } = useEditor();
  const flow = useReactFlow();
  const fit = useFit();
  useEffect(() => {
    const quick = { duration: 160 };
    const pointer = followPointer();
    const middle = () => {
      const box = window.document.querySelector('.react-flow')?.getBoundingClientRect();
      const { left = 0, top = 0, width = 0, height = 0 } = box ?? {};
      return flow.screenToFlowPosition({ x: left + width / 2, y: top + height / 2 });
    };
    view.hands.canvas = {
      zoomIn: () => void flow.zoomIn(quick),
      zoomOut: () => void flow.zoomOut(quick),
      zoomReset: () => void flow.zoomTo(1, quick),
      fit,
      tidy,
      middle,
      pasteAt: () => {
        const at = pointer.at();
        return at === undefined ? middle() : flow.screenToFlowPosition(at);
      },
    };
    return () => {
      pointer.stop();
      view.hands.canvas = undefined;
    };
  }, [view, fit, flow, tidy]);
}
