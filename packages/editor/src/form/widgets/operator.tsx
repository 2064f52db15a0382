import { COMPARISONS_OF, type Comparison } from '@danloi/engine/conditions';
import { Select } from '@mantine/core';
import { useEffect } from 'react';
import { variableByName } from '../../document/selectors.ts';
import { useDocument } from '../../flow-editor/context.ts';
import { useText } from '../../flow-editor/words.ts';
import { choicesOf, choiceText } from '../field-schema.ts';
import { inputProps, siblingWithRole, type WidgetProps } from '../widget.ts';

/** How to compare: only what fits the variable that the neighbouring field reads. */
export function Widget(props: WidgetProps) {
  const text = useText();
  const name = siblingWithRole(props, 'reads-variable');
  const type = useDocument((state) =>
    typeof name === 'string' ? variableByName(state.flow, name)?.type : undefined,
  );
  const all = choicesOf(props.schema) ?? [];
  const fitting =
    type === undefined
      ? all
      : all.filter((one) => COMPARISONS_OF[type].some((fit: Comparison) => fit === one));
  const choices = fitting.length === 0 ? all : fitting;
  const { value, onChange, readOnly } = props;
  const first = choices[0];
  const fits = choices.includes(value);
  useEffect(() => {
    if (!fits && first !== undefined && type !== undefined && !readOnly) onChange(first);
  }, [fits, first, type, readOnly, onChange]);
  return (
    <Select
      {...inputProps(props)}
      data={choices.map((one) => ({ value: String(one), label: text(choiceText(props.schema, one)) }))}
      value={fits ? String(value) : null}
      onChange={(next) => onChange(choices.find((one) => String(one) === next))}
      allowDeselect={false}
    />
  );
}
