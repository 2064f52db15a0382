import { Textarea, TextInput } from '@mantine/core';
import { useWords } from '../../i18n/words.ts';
import { inputProps, type WidgetProps } from '../widget.ts';

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Words that are not filled in from variables. */
export function Widget(props: WidgetProps) {
  const t = useWords('lists');
  const shared = {
    ...inputProps(props),
    ...(props.schema['x-from-rows'] === undefined ? {} : { placeholder: t('itself') }),
    lang: 'vi',
    spellCheck: true,
    value: asText(props.value),
    onChange: (event: { currentTarget: { value: string } }) =>
      props.onChange(event.currentTarget.value, true),
  };
  return props.schema['x-multiline'] === true ? (
    <Textarea {...shared} autosize minRows={2} />
  ) : (
    <TextInput {...shared} />
  );
}
