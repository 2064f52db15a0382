import { Autocomplete } from '@mantine/core';
import { useTopics } from '../../flow-editor/queries.ts';
import { useWords } from '../../flow-editor/words.ts';
import { inputProps, type WidgetProps } from '../widget.ts';

/** A topic of the questions and answers; empty means all. */
export function Widget(props: WidgetProps) {
  const t = useWords();
  const topics = useTopics();
  return (
    <Autocomplete
      {...inputProps(props)}
      data={[...topics]}
      value={typeof props.value === 'string' ? props.value : ''}
      placeholder={t('topic.all')}
      onChange={(next) => props.onChange(next === '' && !props.required ? undefined : next, true)}
    />
  );
}
