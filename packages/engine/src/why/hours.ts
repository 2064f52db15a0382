import { clockOf } from '../calendar/day.ts';
import { holidayOn } from '../calendar/holidays.ts';
import { type Hours, isOpen } from '../calendar/hours.ts';
import { dayWords } from '../calendar/words.ts';
import type { Text } from '../node-type/manifest.ts';
import type { WhyFacts } from './facts.ts';
import type { Reason } from './reason.ts';

const OPENNESS = {
  open: { vi: 'trong giờ làm việc', en: 'within opening hours' },
  closed: { vi: 'ngoài giờ làm việc', en: 'out of hours' },
  holiday: { vi: 'ngày nghỉ', en: 'a day off' },
} as const satisfies Record<string, Text>;

/** The moment of the turn against the hours of a step; undefined where it has none. */
export function ofHours(data: { hours?: Hours; holidays?: boolean }, facts: WhyFacts): Reason | undefined {
  const { hours, holidays = true } = data;
  if (hours === undefined) return undefined;
  const { calendar } = facts.world;
  const state = OPENNESS[isOpen(hours, facts.now, { calendar, holidays })];
  const { day, time } = clockOf(facts.now);
  const name = holidays ? holidayOn(day) : undefined;
  const say = (language: 'vi' | 'en') => {
    const off = name === undefined ? '' : ` (${name[language]})`;
    const is = language === 'vi' ? 'là' : 'is';
    return `${time}, ${dayWords(day, language)} ${is} ${state[language]}${off}.`;
  };
  return { text: { vi: say('vi'), en: say('en') } };
}
