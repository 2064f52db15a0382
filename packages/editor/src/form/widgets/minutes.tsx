import { Group, Input, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../flow-editor/words.ts';
import { inUnit, UNITS, type Unit, unitOf } from '../span.ts';
import type { WidgetProps } from '../widget.ts';

const ALL: readonly Unit[] = ['minutes', 'hours', 'days'];

/** A length of time: a number and its unit, kept in minutes. */
export function Widget(props: WidgetProps) {
  const { schema, value, required, onChange, readOnly } = props;
  const t = useWords();
  const minutes = typeof value === 'number' ? value : undefined;
  const [unit, setUnit] = useState<Unit>(unitOf(minutes ?? 0));
  // Undo, or an example filled in, may leave the unit behind: the number is shown whole all the same.
  const fits = minutes === undefined || minutes % UNITS[unit] === 0;
  const shownUnit = fits ? unit : unitOf(minutes);
  const put = (count: number, of: Unit, typing: boolean) => onChange(inUnit(count, of, schema), typing);
  return (
    <Input.Wrapper
      label={props.label}
      description={props.help}
      error={props.error}
      size="sm"
      withAsterisk={required}
      labelElement="div"
    >
      <Group gap={8} mt={4} wrap="nowrap">
        <NumberInput
          id={props.id}
          aria-label={props.label}
          value={minutes === undefined ? '' : minutes / UNITS[shownUnit]}
          onChange={(next) => {
            if (typeof next === 'number') put(next, shownUnit, true);
            else if (next === '' && !required) onChange(undefined, true);
          }}
          min={required ? 1 : 0}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator="."
          decimalSeparator=","
          disabled={readOnly}
          size="sm"
          w={110}
        />
        <Select
          aria-label={t('span.unit', { of: props.label })}
          data={ALL.map((one) => ({ value: one, label: t(`span.${one}`) }))}
          value={shownUnit}
          onChange={(next) => {
            const chosen = ALL.find((one) => one === next) ?? shownUnit;
            setUnit(chosen);
            if (minutes !== undefined) put(minutes / UNITS[shownUnit], chosen, false);
          }}
          allowDeselect={false}
          disabled={readOnly}
          size="sm"
          style={{ flex: 1 }}
        />
      </Group>
    </Input.Wrapper>
  );
}
