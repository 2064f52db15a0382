import { Chip, Group, Input } from '@mantine/core';
import { useWords } from '../i18n/words.ts';

/** Monday is 1, Sunday is 7. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Days of the week to choose several of. */
export function Weekdays(props: {
  label: string;
  description?: string | undefined;
  error?: string | undefined;
  value: readonly number[];
  onChange(value: number[]): void;
  disabled?: boolean;
}) {
  const t = useWords('common');
  return (
    <Input.Wrapper
      label={props.label}
      description={props.description}
      error={props.error}
      labelElement="div"
      size="sm"
    >
      <Chip.Group
        multiple
        value={props.value.map(String)}
        onChange={(days) => props.onChange(days.map(Number).sort((a, b) => a - b))}
      >
        <Group gap={4} mt={4} role="group" aria-label={props.label}>
          {WEEKDAYS.map((day) => (
            <Chip
              key={day}
              value={String(day)}
              size="xs"
              radius="sm"
              variant="filled"
              styles={{ iconWrapper: { display: 'none' }, label: { padding: '0 7px' } }}
              disabled={props.disabled === true}
              title={t(`weekday.${day}`)}
            >
              {t(`weekdayShort.${day}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
