import { ActionIcon } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useReactFlow } from '@xyflow/react';
import type { MouseEvent } from 'react';
import { act } from '../commands/act.ts';
import { disconnect } from '../document/commands/edges.ts';
import type { Point } from '../document/commands/nodes.ts';
import { useEditor } from '../flow-editor/context.ts';
import { CARD_WIDTH } from '../flow-editor/place.ts';
import { useWords } from '../flow-editor/words.ts';
import classes from './wire.module.css';

/** Add a step into the wire, or take the wire away: shown while the pointer is on it or it is chosen. */
export function WireTools({ id, at }: { id: string; at: Point }) {
  const editor = useEditor();
  const { view } = editor;
  const flowView = useReactFlow();
  const t = useWords();
  const part = (event: MouseEvent<HTMLButtonElement>) => {
    event.stopPropagation();
    view.openStepMenu({
      at: flowView.flowToScreenPosition(at),
      place: { x: at.x - CARD_WIDTH / 2, y: at.y + 40 },
      edge: id,
    });
  };
  return (
    <div
      className={`${classes.tools} nodrag nopan`}
      style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
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
        onClick={() => act(editor, (flow) => disconnect(flow, new Set([id])))}
        aria-label={t('wire.remove')}
        title={t('wire.remove')}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </div>
  );
}
