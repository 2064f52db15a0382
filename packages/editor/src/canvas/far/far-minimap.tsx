import { useStore } from '@xyflow/react';
import { memo, useEffect, useRef } from 'react';
import classes from './far.module.css';
import type { Places } from './places.ts';

const WIDE = 200;
const HIGH = 150;

/** The whole of a large flow in a corner while it moves: painted once for each drawing, the frame follows the view. */
export const FarMinimap = memo(function FarMinimap({
  places,
  version,
  moving,
}: {
  places: Places;
  version: unknown;
  moving: boolean;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const transform = useStore((state) => (moving ? state.transform : undefined));
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const bounds = moving ? places.bounds() : undefined;
  const scale =
    bounds === undefined
      ? 1
      : Math.min(WIDE / (bounds.right - bounds.left), HIGH / (bounds.bottom - bounds.top)) * 0.9;
  const left =
    bounds === undefined ? 0 : (WIDE - (bounds.right - bounds.left) * scale) / 2 - bounds.left * scale;
  const top =
    bounds === undefined ? 0 : (HIGH - (bounds.bottom - bounds.top) * scale) / 2 - bounds.top * scale;
  // biome-ignore lint/correctness/useExhaustiveDependencies: painted when it appears, for each drawing
  useEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (!moving || canvas.current === null || pen === null || pen === undefined) return;
    const ratio = window.devicePixelRatio;
    canvas.current.width = WIDE * ratio;
    canvas.current.height = HIGH * ratio;
    pen.setTransform(scale * ratio, 0, 0, scale * ratio, left * ratio, top * ratio);
    pen.fillStyle = getComputedStyle(canvas.current).getPropertyValue('--dl-wire');
    pen.beginPath();
    for (const rect of places.all())
      pen.rect(rect.left, rect.top, rect.right - rect.left, rect.bottom - rect.top);
    pen.fill();
  }, [places, version, moving]);
  const [x, y, zoom] = transform ?? [0, 0, 1];
  return (
    <div className={classes.minimap} data-moving={moving || undefined} aria-hidden>
      <canvas ref={canvas} />
      <div
        className={classes.frame}
        style={{
          width: (width / zoom) * scale,
          height: (height / zoom) * scale,
          transform: `translate(${left - (x / zoom) * scale}px, ${top - (y / zoom) * scale}px)`,
        }}
      />
    </div>
  );
});
