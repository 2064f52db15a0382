import type { FlowTest } from '@danloi/engine/flow';
import { ActionIcon, Button, Collapse, Group, TextInput } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { removeTest, renameTest } from '../document/commands/tests.ts';
import { useEditor } from '../flow-editor/context.ts';
import panel from '../flow-editor/panels.module.css';
import { useWords } from '../i18n/words.ts';
import type { TestResult } from './api.ts';
import { ChatView } from './chat-view.tsx';
import { Difference } from './difference.tsx';
import classes from './tests.module.css';

function State({ result }: { result: TestResult | undefined }) {
  const t = useWords('tests');
  const state = result === undefined ? 'notRun' : result.ok ? 'passed' : 'failed';
  const Icon = { notRun: IconCircleDashed, passed: IconCircleCheck, failed: IconCircleX }[state];
  return (
    <Icon
      size={20}
      stroke={1.5}
      className={classes.state}
      data-state={state}
      role="img"
      aria-label={t(state)}
    />
  );
}

/** One test: its name, how it went, what differs, and the conversation when wanted. */
export function TestCard({ test, result }: { test: FlowTest; result: TestResult | undefined }) {
  const { document, actions, mayEdit } = useEditor();
  const t = useWords('tests');
  const [open, setOpen] = useState(false);
  const [name, setName] = useState<string | undefined>(undefined);
  const failed = result !== undefined && !result.ok ? result : undefined;
  return (
    <li className={panel.card} aria-label={test.name}>
      <Group gap={8} wrap="nowrap">
        <State result={result} />
        <TextInput
          variant="unstyled"
          style={{ flex: 1 }}
          aria-label={t('name')}
          value={name ?? test.name}
          onChange={(event) => {
            const words = event.currentTarget.value;
            setName(words);
            // Saved as it is typed; an empty name is none, and the one before stays.
            document.change((flow) => renameTest(flow, test.id, words), { typing: `${test.id} name` });
          }}
          onBlur={() => setName(undefined)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
          maxLength={200}
          disabled={!mayEdit}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={!mayEdit}
          aria-label={t('remove', { name: test.name })}
          onClick={() => document.change((flow) => removeTest(flow, test.id))}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </Group>
      {failed === undefined ? null : <Difference result={failed} />}
      <Group gap={6} mt={6}>
        <Button size="compact-xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('hideChat') : t('showChat')}
        </Button>
        {failed?.node === undefined ? null : (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => failed.node !== undefined && actions.goTo(failed.node)}
          >
            {t('goToStep')}
          </Button>
        )}
      </Group>
      <Collapse expanded={open}>
        <ChatView chat={test.chat} />
      </Collapse>
    </li>
  );
}
