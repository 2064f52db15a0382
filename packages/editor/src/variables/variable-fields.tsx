import { type DataClass, VARIABLE_TYPES, type Variable } from '@danloi/engine/flow';
import { Select, Stack, TextInput } from '@mantine/core';
import { changeVariable } from '../document/commands/variables.ts';
import { useEditor } from '../flow-editor/context.ts';
import { useWords } from '../i18n/words.ts';
import { VariableName } from './variable-name.tsx';

const CLASSES: readonly DataClass[] = ['public', 'basic', 'sensitive', 'secret'];

/** Title, kind and class of a variable, and the short name that formulas use. A new title is new everywhere. */
export function VariableFields({ variable }: { variable: Variable }) {
  const { document, mayEdit } = useEditor();
  const t = useWords('variables');
  const change = (part: Partial<Omit<Variable, 'name'>>, typing?: string) =>
    document.change(
      (now) => changeVariable(now, variable.name, part),
      typing === undefined ? {} : { typing },
    );
  return (
    <Stack gap={8}>
      <TextInput
        label={t('title')}
        description={t('editHint')}
        value={variable.title}
        maxLength={200}
        disabled={!mayEdit}
        onChange={(event) => {
          const title = event.currentTarget.value;
          // A variable always has a title; the last letter stays until another one is there.
          if (title !== '') change({ title }, `variable ${variable.name}`);
        }}
      />
      <Select
        label={t('kind')}
        data={VARIABLE_TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
        value={variable.type}
        onChange={(value) => {
          const type = VARIABLE_TYPES.find((one) => one === value);
          if (type !== undefined) change({ type });
        }}
        allowDeselect={false}
        disabled={!mayEdit}
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        label={t('class')}
        description={t(`dataClassHelp.${variable.class}`)}
        data={CLASSES.map((value) => ({ value, label: t(`dataClass.${value}`) }))}
        value={variable.class}
        onChange={(value) => {
          const dataClass = CLASSES.find((one) => one === value);
          if (dataClass !== undefined) change({ class: dataClass });
        }}
        allowDeselect={false}
        disabled={!mayEdit}
        comboboxProps={{ withinPortal: false }}
      />
      <VariableName variable={variable} />
    </Stack>
  );
}
