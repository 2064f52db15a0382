import '@mantine/dates/styles.css';
import { TimePicker } from '@mantine/dates';
import { useWords } from '../i18n/words.ts';

/** A time of the day, `HH:mm`, 24 hours whatever the browser's language. */
export function TimeField(props: {
  label?: string;
  description?: string | undefined;
  error?: string | undefined;
  /** Said to screen readers before "hours" and "minutes" where no label is drawn. */
  name: string;
  value: string | undefined;
  onChange(value: string | undefined): void;
  disabled?: boolean;
  required?: boolean;
  size?: 'xs' | 'sm';
  width?: number;
}) {
  const t = useWords('common');
  return (
    <TimePicker
      label={props.label}
      description={props.description}
      error={props.error}
      format="24h"
      hoursInputLabel={t('time.hours', { of: props.name })}
      minutesInputLabel={t('time.minutes', { of: props.name })}
      value={props.value ?? ''}
      onChange={(value) => props.onChange(value === '' ? undefined : value.slice(0, 5))}
      clearable={false}
      withAsterisk={props.required === true}
      disabled={props.disabled === true}
      size={props.size ?? 'sm'}
      {...(props.width === undefined ? {} : { w: props.width })}
    />
  );
}
