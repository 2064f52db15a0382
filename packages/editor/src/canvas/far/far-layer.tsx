import { useComputedColorScheme } from '@mantine/core';
import { useStoreApi, ViewportPortal } from '@xyflow/react';
import { useEffect, useLayoutEffect, useRef } from 'react';
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
  const palette = useRef<Palette>(undefined);
  const painted = useRef<Painted>(undefined);
  const latest = useRef(of);
  latest.current = of;
  const store = useStoreApi();
  const scheme = useComputedColorScheme('light');

  const paint = useRef(() => {
    const { transform, width, height } = store.getState();
    const bounds = latest.current.places.bounds();
    const root = canvas.current?.closest('.react-flow') ?? null;
    if (canvas.current === null || root === null || bounds === undefined) return;
    palette.current ??= readPalette(root);
    const view = { x: transform[0], y: transform[1], zoom: transform[2], width, height };
    painted.current = paintOnto(canvas.current, view, bounds, latest.current, palette.current);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: other colours are read anew
  useLayoutEffect(() => {
    palette.current = undefined;
  }, [scheme, of.manifests]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: painted anew with whatever it is made from
  useLayoutEffect(() => {
    paint.current();
  }, [of, scheme]);

  useEffect(() => {
    let sharp: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const { transform, width, height } = store.getState();
      const bounds = latest.current.places.bounds();
      const before = painted.current;
      if (before === undefined || bounds === undefined) return;
      const view = { x: transform[0], y: transform[1], zoom: transform[2], width, height };
      if (!covers(before.area, view, bounds)) paint.current();
      if (painted.current?.zoom === view.zoom) return;
      clearTimeout(sharp);
      sharp = setTimeout(() => paint.current(), SHARP_AFTER);
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
  }, [store]);

  return (
    <>
      <ViewportPortal>
        <canvas ref={canvas} className={classes.picture} aria-hidden data-far-picture />
      </ViewportPortal>
      <Sprites manifests={of.manifests.values()} />
    </>
  );
}
