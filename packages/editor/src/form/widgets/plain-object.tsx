import { Fieldset } from '@mantine/core';
import { isRecord } from '../field-schema.ts';
import { Fields } from '../fields.tsx';
import type { WidgetProps } from '../widget.ts';

/** Fields that belong together. */
export function Widget(props: WidgetProps) {
  return (
    <Fieldset legend={props.label} p="sm">
      <Fields
        schema={props.schema}
        data={isRecord(props.value) ? props.value : {}}
        pointer={props.pointer}
        onChange={props.onChange}
      />
    </Fieldset>
  );
}
