import { defineNodeType } from '../../node-type/define.ts';
import { ofHours } from '../../why/hours.ts';
import { is, next } from './clock.ts';
import { compile } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { schema } from './schema.ts';
import { texts } from './texts.ts';

const WEEK = [1, 2, 3, 4, 5];

/** In hours, out of hours, or a holiday of Vietnam or of the workspace. Says nothing. */
export const openingHours = defineNodeType({
  manifest: {
    type: 'opening-hours',
    version: 1,
    group: 'decide',
    icon: 'clock-hour-8',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [
      { id: 'open', title: texts.open },
      { id: 'closed', title: texts.closed },
      { id: 'holiday', title: texts.holiday, showIf: { '/holidays': true }, quiet: true },
    ],
    card: [{ line: texts.line }, { line: texts.lineHolidays, showIf: { '/holidays': true } }],
    presets: [
      {
        id: 'sang-thu-bay',
        title: texts.saturday,
        help: texts.saturdayHelp,
        icon: 'calendar-week',
        data: {
          hours: [
            { days: WEEK, from: '07:30', to: '11:30' },
            { days: WEEK, from: '13:30', to: '17:00' },
            { days: [6], from: '07:30', to: '11:30' },
          ],
        },
      },
    ],
    told: 'hours',
    example,
  },
  waits: false,
  compile,
  lint,
  why: ofHours,
  implementations: { actions: { 'opening-hours.next': next }, guards: { 'opening-hours.is': is } },
});
