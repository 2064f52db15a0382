import type { Flow } from '@danloi/engine/flow';
import { getViewportForBounds, useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';
import { useEditor } from '../../flow-editor/context.ts';
import type { Sizes } from '../../flow-editor/place.ts';
import { UNKNOWN_SIZE } from '../../flow-editor/place.ts';
import { LARGE } from '../distance.ts';

/** Room around the whole, in parts of the screen. */
const PADDING = 0.15;
const FIT_MS = 200;
/** How far anyone may go away from a flow that can be seen whole from nearer. */
const FARTHEST = 0.1;
/** Of the zoom that shows the whole: a little farther yet. */
const BEYOND = 0.8;

/** The part of the paper that holds every card and frame. */
function extentOf(flow: Pick<Flow, 'nodes' | 'frames'>, sizes: Sizes) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const hold = (x: number, y: number, width: number, height: number) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  };
  for (const { id, position } of flow.nodes) {
    const { width, height } = sizes.get(id) ?? UNKNOWN_SIZE;
    hold(position.x, position.y, width, height);
  }
  for (const { position, size } of flow.frames ?? []) hold(position.x, position.y, size.width, size.height);
  return right < left ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

let before: { flow: Pick<Flow, 'nodes' | 'frames'>; extent: ReturnType<typeof extentOf> } | undefined;

/** The extent, worked out again only when something stands elsewhere: typing moves nothing. */
function extentKept(flow: Pick<Flow, 'nodes' | 'frames'>, sizes: Sizes): ReturnType<typeof extentOf> {
  const last = before;
  const kept =
    last !== undefined &&
    last.flow.frames === flow.frames &&
    last.flow.nodes.length === flow.nodes.length &&
    flow.nodes.every(({ position }, at) => last.flow.nodes[at]?.position === position);
  const extent = kept ? last.extent : extentOf(flow, sizes);
  before = { flow, extent };
  return extent;
}

/** The least zoom that makes sense: the whole of the flow, and a little beyond. */
export function leastZoom(
  flow: Pick<Flow, 'nodes' | 'frames'>,
  sizes: Sizes,
  area: { width: number; height: number },
): number {
  const extent = extentKept(flow, sizes);
  if (extent === undefined) return FARTHEST;
  const whole = Math.min(area.width / extent.width, area.height / extent.height) / (1 + PADDING);
  return Math.min(FARTHEST, whole * BEYOND);
}

/** Brings the whole flow onto the screen, also the cards that are not drawn. */
export function useFit(): () => void {
  const { document, view } = useEditor();
  const flowView = useReactFlow();
  const store = useStoreApi();
  return useCallback(() => {
    const { flow } = document.getState();
    const extent = extentOf(flow, view.sizes);
    const { width, height, minZoom } = store.getState();
    if (extent === undefined || width === 0) return;
    const next = getViewportForBounds(extent, width, height, minZoom, 1, PADDING);
    // Gliding over thousands of cards shows nobody anything.
    void flowView.setViewport(next, { duration: flow.nodes.length > LARGE ? 0 : FIT_MS });
  }, [document, flowView, store, view]);
}
