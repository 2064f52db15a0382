import { TimeField } from '../../ui/time-field.tsx';
import type { WidgetProps } from '../widget.ts';

/** A time of the day. */
export function Widget(props: WidgetProps) {
  return (
    <TimeField
      label={props.label}
      name={props.label}
      description={props.help}
      error={props.error}
      value={typeof props.value === 'string' ? props.value : undefined}
      onChange={(value) => props.onChange(value ?? (props.required ? '' : undefined))}
      disabled={props.readOnly}
      required={props.required}
      width={140}
    />
  );
}
