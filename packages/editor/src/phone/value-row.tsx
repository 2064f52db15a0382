import type { Variable } from '@danloi/engine/flow';
import { Button, Group, TextInput, UnstyledButton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../i18n/words.ts';
import { useChat, useTrying } from './context.ts';
import { inWords } from './in-words.ts';
import classes from './known.module.css';

/** What cannot be written as a citizen would answer it: pictures, rows of a table. */
const NOT_WRITTEN: ReadonlySet<string> = new Set(['images', 'files', 'row']);

/** One variable with its value, and the way to give it another. */
export function ValueRow({ variable, value }: { variable: Variable; value: unknown }) {
  const { phone } = useTrying();
  const typing = useChat((state) => state.typing);
  const t = useWords('phone');
  const plain = useWords('flow-editor');
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const { name, title } = variable;
  const isHidden = variable.class === 'sensitive' || variable.class === 'secret';
  const words =
    value === undefined || value === null
      ? ''
      : inWords(value, (key, count) => plain(`value.${key}`, { count }));
  if (typed !== undefined) {
    const done = () => {
      setTyped(undefined);
      void phone.setValue(name, title, typed);
    };
    return (
      <li className={classes.editing}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            done();
          }}
        >
          <TextInput
            size="xs"
            label={t('newValue', { title })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setTyped(undefined);
            }}
            maxLength={2_000}
            autoFocus
          />
          <Group gap={8} mt={6}>
            <Button size="compact-sm" type="submit" disabled={typing}>
              {t('change')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setTyped(undefined)}>
              {t('leave')}
            </Button>
          </Group>
        </form>
      </li>
    );
  }
  return (
    <li className={classes.value}>
      <span className={classes.name}>{title}</span>
      <span className={classes.words} data-none={words === '' || undefined}>
        {words === '' ? t('notYet') : isHidden ? `${words} (${t('hidden')})` : words}
      </span>
      {NOT_WRITTEN.has(variable.type) ? null : (
        <UnstyledButton
          className={classes.edit}
          aria-label={t('edit', { title })}
          onClick={() => setTyped(isHidden ? '' : words)}
        >
          <IconPencil size={15} stroke={1.5} aria-hidden />
        </UnstyledButton>
      )}
    </li>
  );
}
