import { Handle, Position } from '@xyflow/react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useEditor } from '../flow-editor/context.ts';
import { CARD_GAP, CARD_WIDTH } from '../flow-editor/place.ts';
import { useWords } from '../flow-editor/words.ts';
import { PortNumber, usePassed } from '../numbers/card-numbers.tsx';
import classes from './port.module.css';

/**
 * An exit on the right edge of its row: a hollow ring while it leads nowhere. Drag from it to draw a wire;
 * a click or Enter asks what comes next.
 */
export function Port(props: {
  node: string;
  port: string;
  label: string;
  connected: boolean;
  quiet?: boolean;
}) {
  const { node, port, label, connected, quiet = false } = props;
  const { document, view, mayEdit } = useEditor();
  const t = useWords();
  const words = connected ? t('port.connected', { exit: label }) : t('port.free', { exit: label });
  const passed = usePassed(node, port);

  const act = (element: HTMLElement) => {
    const { flow } = document.getState();
    const edge = flow.edges.find((other) => other.from === node && other.port === port);
    if (edge !== undefined) {
      document.selectEdge(edge.id);
      return;
    }
    const position = flow.nodes.find((other) => other.id === node)?.position;
    if (position === undefined || !mayEdit) return;
    const box = element.getBoundingClientRect();
    view.openStepMenu({
      at: { x: box.right + 4, y: box.top },
      place: { x: position.x + CARD_WIDTH + CARD_GAP.x, y: position.y },
      from: { node, port },
    });
  };

  return (
    <Handle
      type="source"
      position={Position.Right}
      id={port}
      className={classes.port}
      data-connected={connected || undefined}
      data-quiet={quiet || undefined}
      isConnectable={mayEdit}
      role="button"
      tabIndex={0}
      aria-label={passed === undefined ? words : `${words} ${passed.words}`}
      onClick={(event: MouseEvent<HTMLDivElement>) => {
        event.stopPropagation();
        act(event.currentTarget);
      }}
      onKeyDown={(event: KeyboardEvent<HTMLDivElement>) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        act(event.currentTarget);
      }}
    >
      <span className={classes.ring} aria-hidden />
      {passed === undefined ? null : <PortNumber number={passed.number} />}
      {connected ? null : (
        <span className={classes.hint} aria-hidden>
          {t('port.next')}
        </span>
      )}
    </Handle>
  );
}
