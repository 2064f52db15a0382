import { Select } from '@mantine/core';
import { useFlows } from '../../flow-editor/queries.ts';
import { useWords } from '../../flow-editor/words.ts';
import { inputProps, type WidgetProps } from '../widget.ts';

/** One of the organisation's flows, by its name. */
export function Widget(props: WidgetProps) {
  const t = useWords();
  const all = useFlows();
  const value = typeof props.value === 'string' && props.value !== '' ? props.value : null;
  const data = all.map((flow) => ({ value: flow.id, label: flow.name }));
  const known = value === null || data.some((item) => item.value === value);
  return (
    <Select
      {...inputProps(props)}
      data={known ? data : [...data, { value: value ?? '', label: t('flow.gone') }]}
      value={value}
      placeholder={data.length === 0 ? t('flow.none') : t('flow.choose')}
      onChange={(next) => props.onChange(next ?? (props.required ? '' : undefined))}
      searchable
      allowDeselect={false}
      clearable={!props.required}
    />
  );
}
