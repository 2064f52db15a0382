import { Autocomplete } from '@mantine/core';
import { tagsIn } from '../../document/tags.ts';
import { useDocument, useEditor } from '../../flow-editor/context.ts';
import { useWords } from '../../flow-editor/words.ts';
import { inputProps, type WidgetProps } from '../widget.ts';

/** A mark on citizens; those used elsewhere in the flow are offered, so that one mark is written one way. */
export function Widget(props: WidgetProps) {
  const { manifests } = useEditor();
  const t = useWords();
  const flow = useDocument((state) => state.flow);
  return (
    <Autocomplete
      {...inputProps(props)}
      data={tagsIn(flow, manifests)}
      value={typeof props.value === 'string' ? props.value : ''}
      placeholder={t('tag.example')}
      maxLength={props.schema.maxLength ?? 60}
      onChange={(next) => props.onChange(next === '' && !props.required ? undefined : next, true)}
    />
  );
}
