import { Select } from '@mantine/core';
import { useEditor } from '../../flow-editor/context.ts';
import { useFlows } from '../../flow-editor/queries.ts';
import { useWords } from '../../flow-editor/words.ts';
import { inputProps, type WidgetProps } from '../widget.ts';

/** A flow that this one calls and comes back from; never itself. */
export function Widget(props: WidgetProps) {
  const t = useWords();
  const { flowId } = useEditor();
  const others = useFlows().filter((flow) => flow.id !== flowId);
  const value = typeof props.value === 'string' && props.value !== '' ? props.value : null;
  const data = others.map((flow) => ({ value: flow.id, label: flow.name }));
  const known = value === null || data.some((item) => item.value === value);
  return (
    <Select
      {...inputProps(props)}
      data={known ? data : [...data, { value: value ?? '', label: t('flow.gone') }]}
      value={value}
      placeholder={data.length === 0 ? t('flow.noOther') : t('flow.choose')}
      onChange={(next) => props.onChange(next ?? (props.required ? '' : undefined))}
      searchable
      allowDeselect={false}
      clearable={!props.required}
    />
  );
}
