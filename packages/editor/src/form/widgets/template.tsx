import { Input } from '@mantine/core';
import { Counter } from '../counter.tsx';
import { lengthOf, MESSAGE_LIMIT } from '../length.ts';
import { TemplateArea } from '../template-area.tsx';
import type { WidgetProps } from '../widget.ts';

/** Text for citizens with variables inside. */
export function Widget(props: WidgetProps) {
  const value = typeof props.value === 'string' ? props.value : '';
  const limit = Math.min(props.schema.maxLength ?? MESSAGE_LIMIT, MESSAGE_LIMIT);
  const multiline = props.schema['x-multiline'] === true;
  return (
    <Input.Wrapper
      id={props.id}
      label={props.label === '' ? undefined : props.label}
      description={props.help}
      error={props.error}
      withAsterisk={props.required && (props.schema.minLength ?? 0) > 0}
      size="sm"
    >
      <TemplateArea
        id={props.id}
        value={value}
        onChange={(next) => props.onChange(next === '' && !props.required ? undefined : next, true)}
        multiline={multiline}
        readOnly={props.readOnly}
        invalid={props.error !== undefined || lengthOf(value).letters > limit}
        label={props.label}
      />
      <Counter value={value} limit={limit} always={multiline} />
    </Input.Wrapper>
  );
}
