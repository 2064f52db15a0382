import { NumberInput } from '@mantine/core';
import { inputProps, type WidgetProps } from '../widget.ts';

/** A number, written as in Vietnam. Emptied, an optional one goes away. */
export function Widget(props: WidgetProps) {
  const { schema, value, required, onChange } = props;
  return (
    <NumberInput
      {...inputProps(props)}
      value={typeof value === 'number' ? value : ''}
      onChange={(next) => {
        if (typeof next === 'number') onChange(next, true);
        else if (next === '' && !required) onChange(undefined, true);
      }}
      {...(schema.minimum === undefined ? {} : { min: schema.minimum })}
      {...(schema.maximum === undefined ? {} : { max: schema.maximum })}
      allowDecimal={schema.type !== 'integer'}
      thousandSeparator="."
      decimalSeparator=","
      clampBehavior="blur"
    />
  );
}
