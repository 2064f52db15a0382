import type { VariableType } from '@danloi/engine/flow';
import { Select } from '@mantine/core';
import { useEffect } from 'react';
import { variableByName } from '../../document/selectors.ts';
import { useDocument } from '../../flow-editor/context.ts';
import { useText } from '../../flow-editor/words.ts';
import { choicesOf, choiceText } from '../field-schema.ts';
import { inputProps, siblingWithRole, type WidgetProps } from '../widget.ts';

const EMPTINESS = ['is-empty', 'not-empty'];
const SAME = ['equals', 'not-equals'];
/** The comparisons that make sense for a type; others stay hidden unless already chosen. */
const BY_TYPE: Record<VariableType, readonly string[]> = {
  text: [...SAME, 'contains', ...EMPTINESS],
  number: [...SAME, 'gt', 'gte', 'lt', 'lte', ...EMPTINESS],
  date: [...SAME, 'before', 'after', ...EMPTINESS],
  phone: [...SAME, ...EMPTINESS],
  choice: [...SAME, 'contains', ...EMPTINESS],
  images: EMPTINESS,
  location: EMPTINESS,
  row: EMPTINESS,
  'yes-no': [...SAME, ...EMPTINESS],
};

/** How to compare: only what fits the variable that the neighbouring field reads. */
export function Widget(props: WidgetProps) {
  const text = useText();
  const name = siblingWithRole(props, 'reads-variable');
  const type = useDocument((state) =>
    typeof name === 'string' ? variableByName(state.flow, name)?.type : undefined,
  );
  const all = choicesOf(props.schema) ?? [];
  const fitting = type === undefined ? all : all.filter((one) => BY_TYPE[type].includes(String(one)));
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
