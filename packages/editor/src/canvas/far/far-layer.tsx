import { useComputedColorScheme } from '@mantine/core';
import { type ReactFlowState, useStoreApi, ViewportPortal } from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import classes from './far.module.css';
import { areaOfView, clipped, covers, type View } from './far-area.ts';
import { paintFlow } from './paint.ts';
import { type PictureOf, pictureWithin } from './picture.ts';
import type { Area } from './places.ts';
import { type Palette, readPalette, Sprites } from './sprites.tsx';

/** More of the paper is painted than is in sight, so that moving it paints nothing: half a screen on each side. */
const AROUND = 0.5;
/** After the last step of zooming the picture is painted sharp, ms. */
const SHARP_AFTER = 90;

interface Painted {
  area: Area;
  zoom: number;
}

/** The colours, and what they were read for: in another theme they are others. */
interface ReadPalette {
  scheme: string;
  manifests: PictureOf['manifests'];
  palette: Palette;
}

const viewOf = ({ transform: [x, y, zoom], width, height }: ReactFlowState): View => ({
  x,
  y,
  zoom,
  width,
  height,
});

/** Paints onto the canvas and lays it where it belongs on the paper. */
function paintOnto(
  canvas: HTMLCanvasElement,
  view: View,
  bounds: Area,
  of: PictureOf,
  palette: Palette,
): Painted {
  const area = clipped(areaOfView(view, AROUND), bounds);
  const scale = view.zoom * window.devicePixelRatio;
  canvas.width = Math.max(1, Math.ceil((area.right - area.left) * scale));
  canvas.height = Math.max(1, Math.ceil((area.bottom - area.top) * scale));
  canvas.style.transform = `translate(${area.left}px, ${area.top}px) scale(${1 / scale})`;
  const pen = canvas.getContext('2d');
  if (pen !== null) {
    pen.setTransform(scale, 0, 0, scale, -area.left * scale, -area.top * scale);
    paintFlow(pen, pictureWithin(area, of), view.zoom, palette);
  }
  return { area, zoom: view.zoom };
}

/**
 * A large flow from afar, as one picture under the few cards in hand. Moving the paper moves the picture as it is; it is painted
 * anew where it ends, after zooming, and when the flow changes.
 */
export function FarLayer({ of }: { of: PictureOf }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const read = useRef<ReadPalette>(undefined);
  const painted = useRef<Painted>(undefined);
  const store = useStoreApi();
  const scheme = useComputedColorScheme('light');

  const paint = useCallback(() => {
    const bounds = of.places.bounds();
    const root = canvas.current?.closest('.react-flow') ?? null;
    if (canvas.current === null || root === null || bounds === undefined) return;
    if (read.current?.scheme !== scheme || read.current.manifests !== of.manifests)
      read.current = { scheme, manifests: of.manifests, palette: readPalette(root) };
    painted.current = paintOnto(canvas.current, viewOf(store.getState()), bounds, of, read.current.palette);
  }, [of, scheme, store]);
  useLayoutEffect(paint, [paint]);

  useEffect(() => {
    let sharp: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const bounds = of.places.bounds();
      const before = painted.current;
      if (before === undefined || bounds === undefined) return;
      const view = viewOf(store.getState());
      if (!covers(before.area, view, bounds)) paint();
      if (painted.current?.zoom === view.zoom) return;
      clearTimeout(sharp);
      sharp = setTimeout(paint, SHARP_AFTER);
    };
    const stop = store.subscribe((state, before) => {
      if (
        state.transform !== before.transform ||
        state.width !== before.width ||
        state.height !== before.height
      )
        look();
    });
    return () => {
      clearTimeout(sharp);
      stop();
    };
  }, [of, paint, store]);

  return (
    <>
      <ViewportPortal>
        <canvas ref={canvas} className={classes.picture} aria-hidden data-far-picture />
      </ViewportPortal>
      <Sprites manifests={of.manifests.values()} />
    </>
  );
}
