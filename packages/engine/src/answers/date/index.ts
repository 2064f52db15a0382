import { field } from '../../node-type/fields.ts';
import { tokens } from '../../text/split.ts';
import { type DayBounds, formatDate, parseDate } from '../../values/index.ts';
import { defineKind } from '../kind.ts';
import { filled, fromParsed, none } from '../words.ts';
import { dayOf } from './bounds.ts';
import { preset, words } from './texts.ts';

/** Bounds are ISO days, `today`, or counted from today (`bounds.ts`); of several the narrowest counts. */
export interface DateExpect {
  kind: 'date';
  from?: string | string[];
  until?: string | string[];
  /** A day without its year is asked again. */
  year?: boolean;
}

const asList = (bound: string | string[] | undefined): string[] =>
  bound === undefined ? [] : typeof bound === 'string' ? [bound] : bound;
const packed = (list: string[]): string | string[] | undefined => (list.length > 1 ? list : list[0]);

/** A day: "2/9", "mùng 2 tháng 9", "hôm qua", "thứ 6 tuần sau". */
const FULL_DAYS = /(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?![\d/.-])/g;
/** Beside the three of the day itself. */
const MAX_WORDS = 10;

/** The only full day in a short sentence: "tôi sinh ngày 5/3/1990". One that is denied is none. */
function loneDay(typed: string): string | undefined {
  const [day, ...others] = typed.match(FULL_DAYS) ?? [];
  const said = tokens(typed);
  const isDenied = said.some(({ key }) => ['khong', 'ko', 'k', 'chua', 'truoc', 'sau'].includes(key));
  return others.length > 0 || said.length > MAX_WORDS + 3 || isDenied ? undefined : day;
}

export const date = defineKind({
  kind: 'date',
  title: words.title,
  variable: 'date',
  fields: {
    days: (showIf) =>
      field.choice({
        title: words.days,
        choices: { any: words.any, past: words.past, future: words.future },
        default: 'any',
        showIf,
        advanced: true,
      }),
    from: (showIf) => field.date({ title: words.from, showIf, advanced: true }),
    until: (showIf) => field.date({ title: words.until, showIf, advanced: true }),
    olderThan: (showIf) =>
      field.integer({
        title: words.olderThan,
        help: words.olderThanHelp,
        min: 1,
        max: 150,
        showIf,
        advanced: true,
      }),
    youngerThan: (showIf) =>
      field.integer({ title: words.youngerThan, min: 1, max: 150, showIf, advanced: true }),
    within: (showIf) =>
      field.integer({
        title: words.within,
        help: words.withinHelp,
        min: 1,
        max: 3_650,
        showIf,
        advanced: true,
      }),
    needsYear: (showIf) =>
      field.yesNo({ title: words.needsYear, help: words.needsYearHelp, showIf, advanced: true }),
  },
  again: words.again,
  preset,
  expect: ({ days = 'any', from, until, olderThan, youngerThan, within, needsYear }): DateExpect => ({
    kind: 'date',
    ...filled({
      from: packed([
        ...(days === 'future' ? ['today'] : []),
        ...(from === undefined ? [] : [from]),
        ...(youngerThan === undefined ? [] : [`today-${youngerThan}y`]),
        ...(within === undefined || days === 'future' ? [] : [`today-${within}d`]),
      ]),
      until: packed([
        ...(days === 'past' ? ['today'] : []),
        ...(until === undefined ? [] : [until]),
        ...(olderThan === undefined ? [] : [`today-${olderThan}y`]),
        ...(within === undefined || days === 'past' ? [] : [`today+${within}d`]),
      ]),
      year: needsYear,
    }),
  }),
  read: (expect, { words: typed, today }) => {
    const days = (list: string[]) => list.flatMap((bound) => dayOf(bound, today) ?? []).sort();
    const from = days(asList(expect.from)).at(-1);
    const until = days(asList(expect.until))[0];
    const bounds: DayBounds = filled({ from, until });
    const read = (text: string) => parseDate(text, today, expect.year === true ? undefined : bounds);
    const whole = read(typed ?? '');
    const lone = whole.ok || whole.code !== 'date.invalid' ? undefined : loneDay(typed ?? '');
    const day = lone === undefined ? whole : read(lone);
    if (!day.ok) return fromParsed(day, (value: string) => value);
    if (from !== undefined && day.value < from) return none(words.early(formatDate(from)));
    if (until !== undefined && day.value > until) return none(words.late(formatDate(until)));
    return { kind: 'value', value: day.value };
  },
});
