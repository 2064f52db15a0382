import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useEditor } from '../flow-editor/context.ts';

/** Lets the commands zoom, fit and tidy while the canvas is on the screen. */
export function useCanvasHands(tidy: () => void): void {
  const { view } = useEditor();
  const flow = useReactFlow();
  useEffect(() => {
    const quick = { duration: 160 };
    view.hands.canvas = {
      zoomIn: () => void flow.zoomIn(quick),
      zoomOut: () => void flow.zoomOut(quick),
      zoomReset: () => void flow.zoomTo(1, quick),
      fit: () => void flow.fitView({ duration: 200, maxZoom: 1, padding: 0.15 }),
      tidy,
    };
    return () => {
      view.hands.canvas = undefined;
    };
  }, [view, flow, tidy]);
}
