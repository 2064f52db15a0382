import { type DataClass, VARIABLE_TYPES, type Variable } from '@danloi/engine/flow';
import { ActionIcon, Button, Group, Select, Stack, TextInput, UnstyledButton } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import {
  addVariable,
  changeVariable,
  freeVariableName,
  removeVariable,
} from '../document/commands/variables.ts';
import { nodeById } from '../document/selectors.ts';
import { useLanguageName } from '../languages/use-language-name.ts';
import { useDocument, useEditor } from './context.ts';
import classes from './panels.module.css';
import { VariableName } from './variable-name.tsx';
import { usesOf } from './where-used.ts';
import { useWords } from './words.ts';

const CLASSES: readonly DataClass[] = ['public', 'basic', 'sensitive', 'secret'];

/** Every place that speaks of a variable, each a way there. */
function Uses({ variable }: { variable: Variable }) {
  const { actions, manifests, view } = useEditor();
  const flow = useDocument((state) => state.flow);
  const languageName = useLanguageName();
  const t = useWords();
  const uses = usesOf(flow, variable.name, manifests);
  if (uses.length === 0) return <span className={classes.muted}>{t('variable.unused')}</span>;
  return (
    <div>
      <span className={classes.muted}>{t('variable.usedIn')}</span>
      {uses.map(({ node, field, how, language }) => (
        <UnstyledButton
          key={`${node} ${field ?? ''} ${language ?? ''}`}
          className={classes.item}
          onClick={() => {
            view.showLanguage(language);
            actions.goTo(node, field);
          }}
        >
          {nodeById(flow, node)?.name}
          {how === undefined ? null : (
            <span className={classes.muted}>
              {' · '}
              {language === undefined ? t(`variable.how.${how}`) : languageName(language)}
            </span>
          )}
        </UnstyledButton>
      ))}
    </div>
  );
}

function VariableCard({ variable }: { variable: Variable }) {
  const { document, mayEdit } = useEditor();
  const t = useWords();
  const change = (part: Partial<Omit<Variable, 'name'>>, typing?: string) =>
    document.change(
      (now) => changeVariable(now, variable.name, part),
      typing === undefined ? {} : { typing },
    );
  return (
    <li className={classes.card} aria-label={variable.title}>
      <Stack gap={8}>
        <Group gap={6} align="flex-end" wrap="nowrap">
          <TextInput
            style={{ flex: 1 }}
            label={t('variable.title')}
            value={variable.title}
            maxLength={200}
            disabled={!mayEdit}
            onChange={(event) => {
              const title = event.currentTarget.value;
              // A variable always has a title; the last letter stays until another one is there.
              if (title !== '') change({ title }, `variable ${variable.name}`);
            }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={34}
            disabled={!mayEdit}
            aria-label={t('variable.remove', { title: variable.title })}
            onClick={() => document.change((now) => removeVariable(now, variable.name))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
        <VariableName variable={variable} />
        <Select
          label={t('variable.type')}
          data={VARIABLE_TYPES.map((value) => ({ value, label: t(`variableType.${value}`) }))}
          value={variable.type}
          onChange={(value) => {
            const type = VARIABLE_TYPES.find((one) => one === value);
            if (type !== undefined) change({ type });
          }}
          allowDeselect={false}
          disabled={!mayEdit}
        />
        <Select
          label={t('variable.class')}
          description={t(`dataClassHelp.${variable.class}`)}
          data={CLASSES.map((value) => ({ value, label: t(`dataClass.${value}`) }))}
          value={variable.class}
          onChange={(value) => {
            const dataClass = CLASSES.find((one) => one === value);
            if (dataClass !== undefined) change({ class: dataClass });
          }}
          allowDeselect={false}
          disabled={!mayEdit}
        />
        <Uses variable={variable} />
      </Stack>
    </li>
  );
}

/** What this flow knows of a citizen: title, kind, how confidential, where used. A new title is new everywhere. */
export function VariablesPane() {
  const { document, mayEdit } = useEditor();
  const variables = useDocument((state) => state.flow.variables);
  const t = useWords();
  const add = () => {
    const title = t('variable.newTitle', { number: variables.length + 1 });
    document.change((flow) =>
      addVariable(flow, { name: freeVariableName(flow, title), title, type: 'text', class: 'basic' }),
    );
  };
  return (
    <Stack gap={12}>
      <p className={classes.muted} style={{ margin: 0 }}>
        {t('variable.help')}
      </p>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 12 }}>
        {variables.map((variable) => (
          <VariableCard key={variable.name} variable={variable} />
        ))}
      </ul>
      <Button variant="default" leftSection={<IconPlus size={16} />} onClick={add} disabled={!mayEdit}>
        {t('variable.add')}
      </Button>
    </Stack>
  );
}
