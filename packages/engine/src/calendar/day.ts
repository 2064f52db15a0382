/** Days are ISO `yyyy-mm-dd`, moments ms since 1970; Vietnam is seven hours ahead of UTC the whole year. */
const DAY_MS = 86_400_000;
export const VIETNAM_MS = 7 * 3_600_000;

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Day and `HH:mm` in Vietnam at a moment. */
export function clockOf(moment: number): { day: string; time: string } {
  const iso = new Date(moment + VIETNAM_MS).toISOString();
  return { day: iso.slice(0, 10), time: iso.slice(11, 16) };
}

/** The moment of a day and `HH:mm` in Vietnam. */
export function momentAt(day: string, time: string): number {
  return Date.parse(`${day}T${time}:00Z`) - VIETNAM_MS;
}

/** Is there such a day? `2026-02-30` is none. */
export function isDay(text: string): boolean {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(text);
}

export function isoOf(year: number, month: number, day: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
