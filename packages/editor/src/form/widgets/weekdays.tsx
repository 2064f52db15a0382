import { Weekdays } from '../../ui/weekdays.tsx';
import type { WidgetProps } from '../widget.ts';

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** Days of the week, Monday first. */
export function Widget(props: WidgetProps) {
  return (
    <Weekdays
      label={props.label}
      description={props.help}
      error={props.error}
      value={Array.isArray(props.value) ? props.value.filter(isNumber) : []}
      onChange={(days) => props.onChange(days.length === 0 && !props.required ? undefined : days)}
      disabled={props.readOnly}
    />
  );
}
