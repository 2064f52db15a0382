import {
  BaseEdge,
  EdgeLabelRenderer,
  type EdgeProps,
  getBezierPath,
  getSmoothStepPath,
  useConnection,
  useStore,
} from '@xyflow/react';
import { memo, useContext, useState } from 'react';
import { useEditor } from '../flow-editor/context.ts';
import { CardPlaces, runsAcross } from './crossing.ts';
import { FAR } from './distance.ts';
import { Stub } from './stub.tsx';
import type { WireEdge } from './to-view.ts';
import classes from './wire.module.css';
import { WireTools } from './wire-tools.tsx';

/** A wire begins at the ring, which stands in the middle of the 28 px that can be hit. */
const RING_INSET = 9;
/** A wire drawn short is this long, then says where it leads. */
const STUB = 16;

/**
 * A smooth line with its direction at mid-wire. One that would run across other cards, or back to an earlier step,
 * is drawn short with the name of where it leads; whole while pointed at, chosen, lit, or its card is chosen.
 */
export const Wire = memo(function Wire(props: EdgeProps<WireEdge>) {
  const { id, source, target, sourceX, sourceY, targetX, targetY, selected, data } = props;
  const { mayEdit } = useEditor();
  const rects = useContext(CardPlaces);
  // Where no words are read the shape of the whole counts.
  const far = useStore((state) => state.transform[2] < FAR);
  // A wire being drawn passes over others: those show nothing then.
  const drawing = useConnection((connection) => connection.inProgress);
  const [pointed, setHovered] = useState(false);
  const hovered = pointed && !drawing;
  const ends = {
    sourceX: sourceX - RING_INSET,
    sourceY,
    targetX,
    targetY,
    sourcePosition: props.sourcePosition,
    targetPosition: props.targetPosition,
  };
  const back = targetX < sourceX + 8;
  const [path, middleX, middleY] = back
    ? getSmoothStepPath({ ...ends, borderRadius: 16, offset: 28 })
    : getBezierPath({ ...ends, curvature: 0.3 });
  const active = hovered || selected === true;
  const lit = data?.lit === true;
  const across = runsAcross({ from: source, to: target, sourceX, sourceY, targetX, targetY }, rects);
  const short = across && !far;
  const whole = !short || active || lit || data?.near === true;
  const end = { x: ends.sourceX + STUB, y: sourceY };
  const angle = back ? 180 : (Math.atan2(targetY - sourceY, targetX - sourceX) * 180) / Math.PI;
  const enter = () => setHovered(true);
  const leave = () => setHovered(false);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hovering only shows what the chosen wire shows as well */}
      <g onMouseEnter={enter} onMouseLeave={leave}>
        <BaseEdge
          id={id}
          path={whole ? path : `M ${ends.sourceX} ${sourceY} H ${end.x}`}
          className={classes.path}
          interactionWidth={whole ? 24 : 12}
          data-active={active || undefined}
          data-lit={lit || undefined}
          data-far={(across && far) || undefined}
        />
        {whole ? (
          <path
            d="M -4.5 -4.5 L 4.5 0 L -4.5 4.5 Z"
            className={classes.arrow}
            data-active={active || undefined}
            data-lit={lit || undefined}
            data-far={(across && far) || undefined}
            transform={`translate(${middleX} ${middleY}) rotate(${angle})`}
          />
        ) : null}
      </g>
      {short || (active && mayEdit) ? (
        <EdgeLabelRenderer>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps the buttons open while the pointer is on them */}
          <div onMouseEnter={enter} onMouseLeave={leave}>
            {short ? <Stub target={target} at={end} active={active} lit={lit} /> : null}
            {active && mayEdit ? (
              <WireTools id={id} at={short ? { x: end.x + 64, y: end.y + 26 } : { x: middleX, y: middleY }} />
            ) : null}
          </div>
        </EdgeLabelRenderer>
      ) : null}
    </>
  );
});
