import { Switch } from '@mantine/core';
import type { WidgetProps } from '../widget.ts';

/** On or off. */
export function Widget(props: WidgetProps) {
  return (
    <Switch
      id={props.id}
      label={props.label}
      description={props.help}
      error={props.error}
      disabled={props.readOnly}
      checked={props.value === true}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
      size="sm"
    />
  );
}
