import { type DataClass, VARIABLE_TYPES, type VariableType } from '@danloi/engine/flow';
import type { VariableHint } from '@danloi/engine/manifest';
import { Button, Group, Paper, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { addVariable, freeVariableName } from '../../document/commands/variables.ts';
import { useDocument, useEditor } from '../../flow-editor/context.ts';
import { useWords } from '../../flow-editor/words.ts';
import { variableHintFor } from '../variable-hints.ts';
import { inputProps, type WidgetProps } from '../widget.ts';

const NEW = '+';
const CLASSES: readonly DataClass[] = ['public', 'basic', 'sensitive', 'secret'];

/** Title, type and class of a new variable, inline under the list. */
function NewVariable(props: { hint: VariableHint; onMade(name: string): void; onLeave(): void }) {
  const { document } = useEditor();
  const t = useWords();
  const [title, setTitle] = useState('');
  const [type, setType] = useState<VariableType>(props.hint.type);
  const [dataClass, setClass] = useState<DataClass>(props.hint.class ?? 'basic');
  const make = () => {
    const words = title.trim();
    if (words === '') return;
    const name = freeVariableName(document.getState().flow, words);
    document.change((flow) => addVariable(flow, { name, title: words, type, class: dataClass }));
    props.onMade(name);
  };
  return (
    <Paper withBorder p="sm" mt={6}>
      <Stack gap={10}>
        <TextInput
          label={t('variable.title')}
          placeholder={t('variable.titleExample')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') make();
          }}
          maxLength={200}
          autoFocus
        />
        <Select
          label={t('variable.type')}
          data={VARIABLE_TYPES.map((value) => ({ value, label: t(`variableType.${value}`) }))}
          value={type}
          onChange={(value) => setType(VARIABLE_TYPES.find((one) => one === value) ?? type)}
          allowDeselect={false}
        />
        <Select
          label={t('variable.class')}
          description={t(`dataClassHelp.${dataClass}`)}
          data={CLASSES.map((value) => ({ value, label: t(`dataClass.${value}`) }))}
          value={dataClass}
          onChange={(value) => setClass(CLASSES.find((one) => one === value) ?? dataClass)}
          allowDeselect={false}
        />
        <Group gap={8}>
          <Button size="xs" onClick={make} disabled={title.trim() === ''}>
            {t('variable.make')}
          </Button>
          <Button size="xs" variant="default" onClick={props.onLeave}>
            {t('variable.leave')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

/** Where an answer goes: one of the flow's variables, or a new one made here. */
export function Widget(props: WidgetProps) {
  const variables = useDocument((state) => state.flow.variables);
  const t = useWords();
  const [making, setMaking] = useState(false);
  const value = typeof props.value === 'string' ? props.value : '';
  const known = variables.some((variable) => variable.name === value);
  const types = props.schema['x-types'];
  const fitting = variables.filter(
    (variable) => variable.name === value || types === undefined || types.includes(variable.type),
  );
  const data = fitting.map((variable) => ({
    value: variable.name,
    label: `${variable.title} · ${t(`variableType.${variable.type}`)}`,
  }));
  return (
    <div>
      <Select
        {...inputProps(props)}
        data={[...data, { value: NEW, label: t('variable.new') }]}
        value={known ? value : null}
        placeholder={t('variable.choose')}
        onChange={(next) => {
          if (next === NEW) setMaking(true);
          else props.onChange(next ?? (props.required ? '' : undefined));
        }}
        searchable
        allowDeselect={false}
        clearable={!props.required}
        maxDropdownHeight={260}
      />
      {making ? (
        <NewVariable
          hint={variableHintFor(props.siblings, props.siblingSchemas, props.schema)}
          onMade={(name) => {
            setMaking(false);
            props.onChange(name);
          }}
          onLeave={() => setMaking(false)}
        />
      ) : null}
    </div>
  );
}
