import { DateField } from '../../ui/date-field.tsx';
import type { WidgetProps } from '../widget.ts';

/** A day, as it is written in Vietnam. */
export function Widget(props: WidgetProps) {
  return (
    <DateField
      id={props.id}
      label={props.label}
      description={props.help}
      error={props.error}
      value={typeof props.value === 'string' ? props.value : undefined}
      onChange={(value) => props.onChange(value ?? (props.required ? '' : undefined))}
      disabled={props.readOnly}
      required={props.required}
    />
  );
}
