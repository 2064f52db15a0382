import { formatDate } from '../values/format.ts';
import { addDays, clockOf, weekdayOf } from './day.ts';

const WEEKDAYS = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

/** A coming moment as people say it: "13:30 hôm nay", "07:30 ngày mai", "07:30 Thứ Hai, 30/11/2026". */
export function momentWords(moment: number, now: number, language = 'vi'): string {
  const { day, time } = clockOf(moment);
  const today = clockOf(now).day;
  const isVietnamese = language !== 'en';
  if (day === today) return isVietnamese ? `${time} hôm nay` : `${time} today`;
  if (day === addDays(today, 1)) return isVietnamese ? `${time} ngày mai` : `${time} tomorrow`;
  return `${time} ${dayWords(day, language)}`;
}

/** "Thứ Hai, 30/11/2026". */
export function dayWords(day: string, language = 'vi'): string {
  const weekday = WEEKDAYS[language === 'en' ? 'en' : 'vi'][weekdayOf(day) - 1] ?? '';
  return `${weekday}, ${formatDate(day)}`;
}
