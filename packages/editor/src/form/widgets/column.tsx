import { Select } from '@mantine/core';
import { useTables } from '../../flow-editor/queries.ts';
import { useWords } from '../../flow-editor/words.ts';
import { inputProps, siblingWithRole, type WidgetProps } from '../widget.ts';

/** A column of the table that the neighbouring field picks. */
export function Widget(props: WidgetProps) {
  const t = useWords();
  const tables = useTables();
  const table = tables.find((one) => one.id === siblingWithRole(props, 'table'));
  const value = typeof props.value === 'string' && props.value !== '' ? props.value : null;
  const data = (table?.columns ?? []).map((column) => ({ value: column.name, label: column.title }));
  const known = value === null || data.some((item) => item.value === value);
  return (
    <Select
      {...inputProps(props)}
      data={known ? data : [...data, { value: value ?? '', label: value ?? '' }]}
      value={value}
      placeholder={table === undefined ? t('column.tableFirst') : t('column.choose')}
      onChange={(next) => props.onChange(next ?? (props.required ? '' : undefined))}
      allowDeselect={false}
      clearable={!props.required}
      disabled={props.readOnly || table === undefined}
    />
  );
}
