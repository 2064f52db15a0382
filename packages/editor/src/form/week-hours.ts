import { isRecord } from './field-schema.ts';

/** From when to when, `HH:mm`. */
export interface Range {
  from: string;
  to: string;
}

/** One line of opening hours as a flow keeps them: the same hours on several days (1 Monday … 7 Sunday). */
export interface Hours extends Range {
  days: number[];
}

/** Opening hours as people fill them in: day by day. Index 0 is Monday. */
export type Week = readonly (readonly Range[])[];

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The lines that can be read; others are left out. */
export function hoursIn(value: unknown): Hours[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((line: unknown) => {
    if (!isRecord(line) || !Array.isArray(line.days)) return [];
    const { from, to } = line;
    const days = line.days.filter((day): day is number => typeof day === 'number');
    return typeof from === 'string' && typeof to === 'string' ? [{ days, from, to }] : [];
  });
}

/** Day by day, each with its hours in their order. */
export function toWeek(hours: readonly Hours[]): Week {
  return DAYS.map((day) =>
    hours
      .filter((line) => line.days.includes(day))
      .map(({ from, to }) => ({ from, to }))
      .sort((a, b) => a.from.localeCompare(b.from)),
  );
}

/** Back to as few lines as there are different hours, the earliest day first. */
export function fromWeek(week: Week): Hours[] {
  const lines = new Map<string, Hours>();
  week.forEach((ranges, index) => {
    for (const { from, to } of ranges) {
      const key = `${from} ${to}`;
      const line = lines.get(key);
      if (line === undefined) lines.set(key, { days: [index + 1], from, to });
      else if (!line.days.includes(index + 1)) line.days.push(index + 1);
    }
  });
  return [...lines.values()];
}

/** The week with the hours of one day on others as well. */
export function copiedTo(week: Week, from: number, to: readonly number[]): Week {
  const ranges = week[from] ?? [];
  return week.map((day, index) => (to.includes(index) ? ranges : day));
}

/** What a day is offered next: the usual morning, then the usual afternoon. */
export function nextRange(ranges: readonly Range[]): Range {
  return ranges.length === 0 ? { from: '07:30', to: '11:30' } : { from: '13:30', to: '17:00' };
}
