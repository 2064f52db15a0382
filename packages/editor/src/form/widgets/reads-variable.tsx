import { Select } from '@mantine/core';
import { useDocument } from '../../flow-editor/context.ts';
import { useWords } from '../../flow-editor/words.ts';
import { useLabels } from '../use-labels.ts';
import { inputProps, type WidgetProps } from '../widget.ts';

/** One of the things this flow knows: its variables, columns of rows found, values of the organisation. */
export function Widget(props: WidgetProps) {
  const variables = useDocument((state) => state.flow.variables);
  const types = props.schema['x-types'];
  const fits = (name: string) =>
    types === undefined ||
    variables.some((variable) => variable.name === name && types.includes(variable.type));
  const { insertables } = useLabels();
  const t = useWords();
  const value = typeof props.value === 'string' && props.value !== '' ? props.value : null;
  const rows = variables.filter((variable) => variable.type === 'row' && fits(variable.name));
  const data = [
    ...insertables
      .filter((item) => item.from !== 'workspace' && fits(item.name))
      .map((item) => ({ value: item.name, label: item.label })),
    ...rows.map((variable) => ({ value: variable.name, label: variable.title })),
  ];
  const known = value === null || data.some((item) => item.value === value);
  const left = variables.find((variable) => variable.name === value);
  return (
    <Select
      {...inputProps(props)}
      data={
        known
          ? data
          : [...data, { value: value ?? '', label: left?.title ?? t('variable.gone', { name: value }) }]
      }
      value={value}
      placeholder={t('variable.choose')}
      onChange={(next) => props.onChange(next ?? (props.required ? '' : undefined))}
      searchable
      allowDeselect={false}
      clearable={!props.required}
      nothingFoundMessage={t('variable.none')}
    />
  );
}
