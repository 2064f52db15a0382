import { useTranslation } from 'react-i18next';

const DAY = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;

const number = new Intl.NumberFormat('vi-VN');
const day = new Intl.DateTimeFormat('vi-VN', DAY);
const clock = new Intl.DateTimeFormat('vi-VN', CLOCK);

type Moment = string | number | Date;

const asDate = (moment: Moment): Date => (moment instanceof Date ? moment : new Date(moment));

/** A number as in Vietnam: 1.234,5. */
export const formatNumber = (value: number): string => number.format(value);

/** 24/11/2026 */
export const formatDay = (moment: Moment): string => day.format(asDate(moment));

/** 14:05 */
export const formatClock = (moment: Moment): string => clock.format(asDate(moment));

/** 14:05 for today, 14:05 · 24/11/2026 for other days. */
export function formatMoment(moment: Moment, now = new Date()): string {
  const date = asDate(moment);
  return date.toDateString() === now.toDateString()
    ? formatClock(date)
    : `${formatClock(date)} · ${formatDay(date)}`;
}

const STEPS = [
  { unit: 'minute', ms: 60_000, upTo: 3_600_000 },
  { unit: 'hour', ms: 3_600_000, upTo: 86_400_000 },
  { unit: 'day', ms: 86_400_000, upTo: Number.POSITIVE_INFINITY },
] as const;

/** "5 phút trước": how long ago in the language in use; under a minute "vừa xong". */
export function useAgo(): (moment: Moment) => string {
  const { i18n } = useTranslation();
  const english = i18n.language.startsWith('en');
  const relative = new Intl.RelativeTimeFormat(english ? 'en' : 'vi', { numeric: 'auto' });
  return (moment) => {
    const past = Math.max(0, Date.now() - asDate(moment).getTime());
    if (past < 60_000) return english ? 'just now' : 'vừa xong';
    const step = STEPS.find((one) => past < one.upTo) ?? STEPS[2];
    return relative.format(-Math.floor(past / step.ms), step.unit);
  };
}
