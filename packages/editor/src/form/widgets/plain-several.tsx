import { Checkbox, Stack } from '@mantine/core';
import { useText } from '../../flow-editor/words.ts';
import { choicesOf, choiceText } from '../field-schema.ts';
import type { WidgetProps } from '../widget.ts';

/** Several of a few fixed values, kept in the order in which they are offered. */
export function Widget(props: WidgetProps) {
  const { schema, onChange, required } = props;
  const text = useText();
  const items = schema.items ?? {};
  const choices = choicesOf(items) ?? [];
  const chosen: unknown[] = Array.isArray(props.value) ? props.value : [];
  return (
    <Checkbox.Group
      label={props.label}
      description={props.help}
      error={props.error}
      size="sm"
      value={choices.flatMap((choice, index) => (chosen.includes(choice) ? [`${index}`] : []))}
      onChange={(marked) => {
        const next = choices.filter((_choice, index) => marked.includes(`${index}`));
        onChange(next.length === 0 && !required ? undefined : next);
      }}
    >
      <Stack gap={6} mt={6}>
        {choices.map((choice, index) => (
          <Checkbox
            key={String(choice)}
            value={`${index}`}
            label={text(choiceText(items, choice))}
            disabled={props.readOnly}
            size="sm"
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
