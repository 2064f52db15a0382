import { Select } from '@mantine/core';
import { useTables } from '../../flow-editor/queries.ts';
import { useWords } from '../../flow-editor/words.ts';
import { inputProps, type WidgetProps } from '../widget.ts';

/** One of the organisation's tables, by its name. */
export function Widget(props: WidgetProps) {
  const t = useWords();
  const all = useTables();
  const value = typeof props.value === 'string' && props.value !== '' ? props.value : null;
  const data = all.map((table) => ({ value: table.id, label: table.name }));
  const known = value === null || data.some((item) => item.value === value);
  return (
    <Select
      {...inputProps(props)}
      data={known ? data : [...data, { value: value ?? '', label: t('table.gone') }]}
      value={value}
      placeholder={data.length === 0 ? t('table.none') : t('table.choose')}
      onChange={(next) => props.onChange(next ?? (props.required ? '' : undefined))}
      searchable
      allowDeselect={false}
      clearable={!props.required}
    />
  );
}
