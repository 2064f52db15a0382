import type { Variable } from '@danloi/engine/flow';
import { Button, Stack, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconPlus, IconSearch, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { addVariable, freeVariableName, removeVariable } from '../document/commands/variables.ts';
import { foldAccents } from '../document/variable-name.ts';
import { useDocument, useEditor } from '../flow-editor/context.ts';
import panel from '../flow-editor/panels.module.css';
import { useWords } from '../i18n/words.ts';
import { Uses } from './uses.tsx';
import { VariableFields } from './variable-fields.tsx';
import classes from './variables.module.css';

/** From so many on there is a search. */
const MANY = 8;

function VariableRow(props: { variable: Variable; open: boolean; onToggle(): void }) {
  const { variable, open } = props;
  const { document, mayEdit } = useEditor();
  const t = useWords('variables');
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <li aria-label={variable.title}>
      <UnstyledButton className={classes.row} aria-expanded={open} onClick={props.onToggle}>
        <Chevron size={16} stroke={1.5} aria-hidden />
        <span className={classes.title}>{variable.title}</span>
        <span className={classes.kind}>{t(`type.${variable.type}`)}</span>
      </UnstyledButton>
      {open ? (
        <div className={classes.open}>
          <VariableFields variable={variable} />
          <div style={{ marginTop: 10 }}>
            <Uses variable={variable} />
          </div>
          <Button
            mt={8}
            variant="subtle"
            color="red"
            size="compact-sm"
            leftSection={<IconTrash size={16} />}
            disabled={!mayEdit}
            onClick={() => document.change((now) => removeVariable(now, variable.name))}
          >
            {t('remove', { title: variable.title })}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

/** What this flow knows of a citizen, a line each; an open one shows its kind, how confidential it is and where it is used. */
export function VariablesPane() {
  const { document, mayEdit } = useEditor();
  const variables = useDocument((state) => state.flow.variables);
  const t = useWords('variables');
  const [open, setOpen] = useState<string | undefined>(undefined);
  const [typed, setTyped] = useState('');
  const found = variables.filter(({ title }) => foldAccents(title).includes(foldAccents(typed.trim())));
  const add = () => {
    const title = t('newTitle', { number: variables.length + 1 });
    const name = freeVariableName(document.getState().flow, title);
    document.change((flow) => addVariable(flow, { name, title, type: 'text', class: 'basic' }));
    setTyped('');
    setOpen(name);
  };
  return (
    <Stack gap={12}>
      <p className={panel.muted} style={{ margin: 0 }}>
        {t('help')}
      </p>
      {variables.length < MANY ? null : (
        <TextInput
          aria-label={t('find')}
          placeholder={t('find')}
          leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {found.length === 0 && typed !== '' ? (
        <p className={panel.muted} style={{ margin: 0 }}>
          {t('nothing', { typed })}
        </p>
      ) : null}
      <ul className={classes.list}>
        {found.map((variable) => (
          <VariableRow
            key={variable.name}
            variable={variable}
            open={open === variable.name}
            onToggle={() => setOpen(open === variable.name ? undefined : variable.name)}
          />
        ))}
      </ul>
      <Button variant="default" leftSection={<IconPlus size={16} />} onClick={add} disabled={!mayEdit}>
        {t('add')}
      </Button>
    </Stack>
  );
}
