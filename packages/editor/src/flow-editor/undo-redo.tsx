import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, type TablerIcon } from '@tabler/icons-react';
import { useState } from 'react';
import type { FlowCommand } from '../commands/command.ts';
import { described } from '../commands/describe.ts';
import { redoCommand, undoCommand } from '../commands/flow.ts';
import { shownKeys } from '../commands/keys.ts';
import { useDocument, useEditor } from './context.ts';
import classes from './top-bar.module.css';

/** One way through what was done; its hint says what would be taken back. */
function Step({ command, icon: Icon }: { command: FlowCommand; icon: TablerIcon }) {
  const editor = useEditor();
  const undo = command.id === 'flow.undo';
  const step = useDocument(({ history }) => (undo ? history.past.at(-1) : history.future.at(-1)));
  const [pointed, setPointed] = useState(false);
  const name = editor.words(command.id);
  const what = pointed && step !== undefined ? described(step.before.flow, step.after.flow) : undefined;
  const hint = what === undefined ? name : `${name}: ${editor.words(what.key, { ...what.values })}`;
  return (
    <Tooltip label={`${hint} · ${shownKeys(command.keys?.[0] ?? '').join('+')}`} openDelay={400}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={34}
        disabled={step === undefined}
        onMouseEnter={() => setPointed(true)}
        onFocus={() => setPointed(true)}
        onClick={() => command.run(editor)}
        aria-label={name}
      >
        <Icon size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}

/** Back and forth through what was done. */
export function UndoRedo() {
  const { mayEdit } = useEditor();
  if (!mayEdit) return null;
  return (
    <div className={classes.pair}>
      <Step command={undoCommand} icon={IconArrowBackUp} />
      <Step command={redoCommand} icon={IconArrowForwardUp} />
    </div>
  );
}
