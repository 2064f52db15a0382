import { clockOf, momentAt } from '../calendar/day.ts';
import type { MachineJson } from '../compile/machine-json.ts';
import { transitionsOf } from './deciding.ts';
import { USUAL_BEGIN } from './play.ts';
import { dayIn } from './samples.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** When a conversation begins, as a recorded test keeps it: `yyyy-mm-ddTHH:mm` in Vietnam. */
export function momentText(begin: number): string {
  const { day, time } = clockOf(begin);
  return `${day}T${time}`;
}

/** The reverse of `momentText`; the usual beginning when absent or no moment. */
export function momentOfText(text: string | undefined): number {
  const [day = '', ...time] = text?.split('T') ?? [];
  const moment = momentAt(day, time.join('T'));
  return Number.isNaN(moment) ? USUAL_BEGIN : moment;
}

const at = (text: string) => momentOfText(text);

/**
 * Moments at which a conversation may go another way: at night, at noon, on a Sunday, on public holidays, around the days and times
 * that the flow itself names; at last a few minutes on, for what chance decides.
 */
export function momentsFor(machine: MachineJson): number[] {
  const usual = [
    '2026-11-25T21:30',
    '2026-11-29T10:00',
    '2026-11-25T12:15',
    '2027-02-06T09:00',
    '2026-09-02T09:00',
    '2026-11-28T09:00',
  ];
  const words = new Set<string>();
  for (const { guard } of Object.values(machine.states).flatMap(transitionsOf)) collect(guard?.params, words);
  const days = [...words].flatMap((word) => {
    const day = dayIn(word);
    return day === undefined ? [] : [0, -1, 1].map((by) => at(`${day}T09:00`) + by * DAY_MS);
  });
  const times = [...words]
    .filter((word) => /^\d{2}:\d{2}$/.test(word))
    .flatMap((time) => [-2, 1].map((by) => at(`2026-11-25T${time}`) + by * MINUTE_MS));
  const chances = Array.from({ length: 24 }, (_, minute) => USUAL_BEGIN + (minute + 1) * MINUTE_MS);
  return [...new Set([...usual.map(at), ...days.slice(0, 30), ...times.slice(0, 12), ...chances])];
}

/** Strings of the params, with the days that stand in them. */
function collect(value: unknown, words: Set<string>): void {
  if (typeof value === 'string') {
    words.add(value);
    for (const day of value.match(/\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d{2}-\d{2}/g) ?? []) words.add(day);
  }
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) collect(inner, words);
}
