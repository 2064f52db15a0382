import { Input, SegmentedControl, Select } from '@mantine/core';
import { useText } from '../../flow-editor/words.ts';
import { choicesOf, choiceText } from '../field-schema.ts';
import { inputProps, type WidgetProps } from '../widget.ts';

/** Choices that fit in one line side by side, together, in characters. */
const SIDE_BY_SIDE = 30;

/** One of a few fixed values: side by side when short, else a list. */
export function Widget(props: WidgetProps) {
  const text = useText();
  const choices = choicesOf(props.schema) ?? [];
  const data = choices.map((value, index) => ({
    value: `${index}`,
    label: text(choiceText(props.schema, value)),
  }));
  const at = choices.indexOf(props.value);
  const choose = (index: string | null) => {
    if (index === null) props.onChange(undefined);
    else props.onChange(choices[Number(index)]);
  };
  const short = data.length <= 3 && data.reduce((sum, one) => sum + one.label.length, 0) <= SIDE_BY_SIDE;
  if (short && props.required) {
    return (
      <Input.Wrapper
        label={props.label}
        description={props.help}
        error={props.error}
        size="sm"
        labelElement="div"
      >
        <SegmentedControl
          fullWidth
          size="sm"
          mt={4}
          data={data}
          value={`${at}`}
          onChange={choose}
          disabled={props.readOnly}
          aria-label={props.label}
        />
      </Input.Wrapper>
    );
  }
  return (
    <Select
      {...inputProps(props)}
      data={data}
      value={at < 0 ? null : `${at}`}
      onChange={choose}
      allowDeselect={!props.required}
      clearable={!props.required}
    />
  );
}
