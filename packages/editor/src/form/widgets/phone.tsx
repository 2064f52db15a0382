import { Input } from '@mantine/core';
import { TemplateArea } from '../template-area.tsx';
import type { WidgetProps } from '../widget.ts';

/** A phone number or hotline, typed or taken from the organisation's values. */
export function Widget(props: WidgetProps) {
  return (
    <Input.Wrapper id={props.id} label={props.label} description={props.help} error={props.error} size="sm">
      <TemplateArea
        id={props.id}
        value={typeof props.value === 'string' ? props.value : ''}
        onChange={(next) => props.onChange(next === '' && !props.required ? undefined : next, true)}
        multiline={false}
        readOnly={props.readOnly}
        invalid={props.error !== undefined}
        label={props.label}
      />
    </Input.Wrapper>
  );
}
