import { stripAccents } from '../text/fold.ts';
import { smallNumber } from './number-words.ts';
import { invalid, type Parsed, valid } from './result.ts';
import { tidy } from './tidy.ts';

const PARTS = 'sang|trua|chieu|toi|dem|khuya|am|pm';
/** "7h30", "7 gio 30 phut", "19:30", "7 ruoi", "8 gio kem 15", each with the part of the day behind it. */
const CLOCK = new RegExp(
  `^(?<hour>\\d{1,2})\\s*(?:(?:h|g|gio|:)\\s*(?<minute>\\d{1,2})?\\s*(?:phut|p|')?(?:\\s*dung)?)?` +
    `\\s*(?<more>ruoi|kem \\d{1,2}(?: phut)?)?\\s*(?<part>${PARTS})?$`,
);
const DOTTED = /^(\d{1,2})\.(\d{2})$/;
const LEAD = /^(?:(?:luc|vao|khoang|tu|tren|gan|hon|la) )+/;
/** A time that is named without a number. */
const NAMED: Readonly<Record<string, string>> = {
  'giua trua': '12:00',
  'buoi trua': '12:00',
  trua: '12:00',
  'nua dem': '00:00',
};

/**
 * Reads a time of the day as `HH:mm`: "8h30", "7 giờ tối", "19:30", "7 rưỡi sáng", "8 giờ kém 15", "bảy giờ".
 * Without a part of the day the clock of 24 hours counts. Code: time.invalid.
 */
export function parseTime(input: string): Parsed<string> {
  const text = inDigits(
    tidy(input)
      .replace(/^buoi (?=\S+ luc )/, '')
      .replace(LEAD, ''),
  );
  const named = NAMED[text];
  if (named !== undefined) return valid(named);
  const { hour, minute, more, part } = CLOCK.exec(text.replace(DOTTED, '$1:$2'))?.groups ?? {};
  if (hour === undefined) return invalid('time.invalid');
  if (more !== undefined && minute !== undefined) return invalid('time.invalid');
  const less = Number(/^kem (\d+)/.exec(more ?? '')?.[1] ?? 0);
  const minutes = more === 'ruoi' ? 30 : Number(minute ?? 0);
  const of24 = hourOf(Number(hour), part);
  if (of24 === undefined || minutes > 59 || less > 59) return invalid('time.invalid');
  const total = (of24 * 60 + minutes - less + 1440) % 1440;
  const two = (value: number) => String(value).padStart(2, '0');
  return valid(`${two(Math.floor(total / 60))}:${two(total % 60)}`);
}

/** "bay gio toi" → "7 gio toi": only the hour, the minutes behind it too. */
function inDigits(text: string): string {
  const words = stripAccents(text).split(' ');
  return words
    .map((word, at) => {
      const beside = /^(gio|h|ruoi)$/.test(words[at + 1] ?? '') || /^(gio|kem)$/.test(words[at - 1] ?? '');
      return (beside ? smallNumber(word) : undefined) ?? word;
    })
    .join(' ');
}

function hourOf(hour: number, part: string | undefined): number | undefined {
  if (hour > 23) return hour === 24 && part === undefined ? 0 : undefined;
  switch (part) {
    case undefined:
      return hour;
    case 'sang':
    case 'am':
      return hour > 12 ? undefined : hour % 12;
    case 'trua':
      return hour <= 3 ? hour + 12 : hour >= 10 && hour <= 15 ? hour : undefined;
    case 'chieu':
    case 'pm':
      return hour < 12 ? hour + 12 : hour;
    case 'toi':
      return hour >= 4 && hour < 12 ? hour + 12 : hour === 12 ? 0 : hour >= 16 ? hour : undefined;
    default:
      return hour >= 8 && hour < 12 ? hour + 12 : hour === 12 ? 0 : hour;
  }
}
