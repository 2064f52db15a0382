import { field } from '../../node-type/fields.ts';
import { formatTime, parseTime } from '../../values/index.ts';
import { defineKind } from '../kind.ts';
import { filled, fromParsed, none } from '../words.ts';
import { preset, words } from './texts.ts';

/** `earliest` and `latest` are `HH:mm`. */
export interface TimeExpect {
  kind: 'time';
  earliest?: string;
  latest?: string;
}

/** A time of the day: "8h30", "7 giờ tối". */
export const time = defineKind({
  kind: 'time',
  title: words.title,
  variable: 'time',
  fields: {
    earliest: (showIf) => field.time({ title: words.earliest, showIf, advanced: true }),
    latest: (showIf) => field.time({ title: words.latest, showIf, advanced: true }),
  },
  numeric: true,
  again: words.again,
  preset,
  expect: ({ earliest, latest }): TimeExpect => ({ kind: 'time', ...filled({ earliest, latest }) }),
  read: ({ earliest, latest }, heard) => {
    const read = parseTime(heard.words ?? '');
    if (!read.ok) return fromParsed(read, (value: string) => value);
    const early = earliest !== undefined && read.value < earliest;
    const late = latest !== undefined && read.value > latest;
    if (!early && !late) return { kind: 'value', value: read.value };
    return none(words.range(formatTime(earliest ?? '00:00'), formatTime(latest ?? '23:59')));
  },
  shows: (variable) => `{{${variable}|time}}`,
});
