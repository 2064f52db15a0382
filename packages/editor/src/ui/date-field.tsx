import '@mantine/dates/styles.css';
import 'dayjs/locale/vi';
import { DateInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { dayFrom } from './day.ts';

/** A day, written and read as dd/mm/yyyy whatever the browser's language; the value is ISO `yyyy-mm-dd`. */
export function DateField(props: {
  id?: string;
  label: string;
  description?: string | undefined;
  error?: string | undefined;
  value: string | undefined;
  onChange(value: string | undefined): void;
  disabled?: boolean;
  required?: boolean;
}) {
  const { value, required = false } = props;
  return (
    <DateInput
      {...(props.id === undefined ? {} : { id: props.id })}
      label={props.label}
      description={props.description}
      error={props.error}
      value={value === undefined || value === '' ? null : value}
      onChange={(next) => props.onChange(next ?? undefined)}
      valueFormat="DD/MM/YYYY"
      dateParser={(typed) => dayFrom(typed) ?? null}
      placeholder="24/11/2026"
      locale="vi"
      firstDayOfWeek={1}
      leftSection={<IconCalendar size={16} stroke={1.5} aria-hidden />}
      clearable={!required}
      withAsterisk={required}
      disabled={props.disabled === true}
      size="sm"
    />
  );
}
