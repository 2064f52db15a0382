import { Button, FileButton, Group, Popover, Stack, TextInput } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useText, useWords } from '../i18n/words.ts';
import { useAction } from '../ui/use-api.ts';
import { createFlow, FLOWS, type ImportAnswer, importFlow } from './api.ts';

/** Asks for a name, then opens the empty drawing. */
export function NewFlow({ variant = 'filled' }: { variant?: 'filled' | 'default' }) {
  const t = useWords('home');
  const [, go] = useLocation();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const create = useAction(createFlow, { stale: [FLOWS], onDone: ({ id }) => go(`/kich-ban/${id}`) });
  return (
    <Popover opened={open} onChange={setOpen} width={320} position="bottom" shadow="md" trapFocus withArrow>
      <Popover.Target>
        <Button
          variant={variant}
          leftSection={<IconPlus size={18} stroke={1.5} />}
          onClick={() => setOpen(!open)}
        >
          {t('new.blank')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') create.mutate(name.trim());
          }}
        >
          <Stack gap={12}>
            <TextInput
              label={t('new.name')}
              placeholder={t('new.nameExample')}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              maxLength={200}
              data-autofocus
            />
            <Group justify="flex-end">
              <Button type="submit" disabled={name.trim() === ''} loading={create.isPending}>
                {t('new.do')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

export type ImportTrouble = Extract<ImportAnswer, { ok: false }>;

/** Takes a flow from a file on this machine; what is wrong with it goes to `onTrouble`. */
export function ImportFlow({ onTrouble }: { onTrouble(trouble: ImportTrouble | undefined): void }) {
  const t = useWords('home');
  const [, go] = useLocation();
  const take = useAction(importFlow, {
    stale: [FLOWS],
    onDone(answer) {
      if (answer.ok) go(`/kich-ban/${answer.id}`);
      else onTrouble(answer);
    },
  });
  return (
    <FileButton
      accept="application/json,.json"
      onChange={(file) => {
        if (file === null) return;
        onTrouble(undefined);
        take.mutate(file);
      }}
    >
      {(button) => (
        <Button
          {...button}
          variant="default"
          leftSection={<IconFileImport size={18} stroke={1.5} />}
          loading={take.isPending}
        >
          {t('new.file')}
        </Button>
      )}
    </FileButton>
  );
}

/** What is wrong in the file, with the place in it. */
export function ImportTroubleList({ trouble }: { trouble: ImportTrouble }) {
  const text = useText();
  return (
    <>
      <p style={{ margin: 0 }}>{text(trouble.message)}</p>
      {trouble.problems.length === 0 ? null : (
        <ul style={{ margin: '8px 0 0', paddingLeft: 20 }}>
          {trouble.problems.slice(0, 10).map((problem) => (
            <li key={`${problem.pointer} ${problem.message.en}`}>{text(problem.message)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
