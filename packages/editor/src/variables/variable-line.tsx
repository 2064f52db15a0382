import type { Variable } from '@danloi/engine/flow';
import { Popover, Stack, UnstyledButton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../i18n/words.ts';
import { Uses } from './uses.tsx';
import { VariableFields } from './variable-fields.tsx';
import classes from './variables.module.css';

/** Under a field: what the variable is, and the way to change it and to see where it is used. */
export function VariableLine({ variable, named = false }: { variable: Variable; named?: boolean }) {
  const t = useWords('variables');
  const [open, setOpen] = useState(false);
  const is = `${t(`type.${variable.type}`)} · ${t(`dataClass.${variable.class}`)}`;
  return (
    <Popover opened={open} onChange={setOpen} width={300} position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes.line}
          aria-label={t('about', { title: variable.title, is })}
          title={t('edit')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <span>
            {named ? <b>{variable.title} · </b> : null}
            {is}
          </span>
          <IconPencil size={14} stroke={1.5} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        <Stack gap={10}>
          <VariableFields variable={variable} />
          <Uses variable={variable} onGo={() => setOpen(false)} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
