import { ActionIcon } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import {
  BaseEdge,
  EdgeLabelRenderer,
  type EdgeProps,
  getBezierPath,
  getSmoothStepPath,
  useReactFlow,
} from '@xyflow/react';
import { type MouseEvent, memo, useState } from 'react';
import { disconnect } from '../document/commands/edges.ts';
import { useEditor } from '../flow-editor/context.ts';
import { CARD_WIDTH } from '../flow-editor/place.ts';
import { useWords } from '../flow-editor/words.ts';
import type { WireEdge } from './to-view.ts';
import classes from './wire.module.css';

/** A wire begins at the ring, which stands in the middle of the 28 px that can be hit. */
const RING_INSET = 9;

/** Add a step into the wire, or take the wire away: shown while the pointer is on it or it is chosen. */
function Tools({ id, x, y }: { id: string; x: number; y: number }) {
  const { document, view } = useEditor();
  const flowView = useReactFlow();
  const t = useWords();
  const part = (event: MouseEvent<HTMLButtonElement>) => {
    event.stopPropagation();
    const at = flowView.flowToScreenPosition({ x, y });
    view.openStepMenu({ at, place: { x: x - CARD_WIDTH / 2, y: y + 40 }, edge: id });
  };
  return (
    <div
      className={`${classes.tools} nodrag nopan`}
      style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
    >
      <ActionIcon
        variant="subtle"
        size={26}
        onClick={part}
        aria-label={t('wire.insert')}
        title={t('wire.insert')}
      >
        <IconPlus size={16} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="red"
        size={26}
        onClick={() => document.change((flow) => disconnect(flow, new Set([id])))}
        aria-label={t('wire.remove')}
        title={t('wire.remove')}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </div>
  );
}

/** A smooth line with its direction at mid-wire; back to an earlier step it goes around instead of across. */
export const Wire = memo(function Wire(props: EdgeProps<WireEdge>) {
  const { id, sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, selected, data } = props;
  const { mayEdit } = useEditor();
  const [hovered, setHovered] = useState(false);
  const ends = { sourceX: sourceX - RING_INSET, sourceY, targetX, targetY, sourcePosition, targetPosition };
  const back = targetX < sourceX + 8;
  const [path, middleX, middleY] = back
    ? getSmoothStepPath({ ...ends, borderRadius: 16, offset: 28 })
    : getBezierPath({ ...ends, curvature: 0.3 });
  const active = hovered || selected === true;
  const angle = back ? 180 : (Math.atan2(targetY - sourceY, targetX - sourceX) * 180) / Math.PI;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hovering only shows what the chosen wire shows as well */}
      <g onMouseEnter={() => setHovered(true)} onMouseLeave={() => setHovered(false)}>
        <BaseEdge
          id={id}
          path={path}
          className={classes.path}
          interactionWidth={24}
          data-active={active || undefined}
          data-lit={data?.lit || undefined}
        />
        <path
          d="M -4.5 -4.5 L 4.5 0 L -4.5 4.5 Z"
          className={classes.arrow}
          data-active={active || undefined}
          data-lit={data?.lit || undefined}
          transform={`translate(${middleX} ${middleY}) rotate(${angle})`}
        />
      </g>
      {active && mayEdit ? (
        <EdgeLabelRenderer>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps the buttons open while the pointer is on them */}
          <div onMouseEnter={() => setHovered(true)} onMouseLeave={() => setHovered(false)}>
            <Tools id={id} x={middleX} y={middleY} />
          </div>
        </EdgeLabelRenderer>
      ) : null}
    </>
  );
});
