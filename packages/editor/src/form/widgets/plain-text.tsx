import { Textarea, TextInput } from '@mantine/core';
import { inputProps, type WidgetProps } from '../widget.ts';

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Words that are not filled in from variables. */
export function Widget(props: WidgetProps) {
  const shared = {
    ...inputProps(props),
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
