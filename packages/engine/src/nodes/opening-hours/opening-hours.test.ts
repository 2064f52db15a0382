import { describe, expect, it } from 'vitest';
import { DECISIONS } from '../../calendar/decided.ts';
import { conversation, draw } from '../../testing/index.ts';
import { lint } from './lint.ts';
import type { OpeningHoursData } from './schema.ts';

const say = (text: string) => ['message', { text }, { next: 'het' }] as const;
const HOURS: OpeningHoursData['hours'] = [
  { days: [1, 2, 3, 4, 5], from: '07:30', to: '11:30' },
  { days: [1, 2, 3, 4, 5], from: '13:30', to: '17:00' },
];

const flow = (data: Partial<OpeningHoursData> = {}, exits: Record<string, string> = { holiday: 'le' }) =>
  draw('gio', {
    variables: { mo: 'text' },
    nodes: {
      gio: [
        'opening-hours',
        { hours: HOURS, holidays: true, next: 'mo', ...data },
        { open: 'mo', closed: 'dong', ...exits },
      ],
      mo: say('Đang mở.[{{mo}}]'),
      dong: say('Đã đóng, hẹn {{mo}}.'),
      le: say('Nghỉ lễ, hẹn {{mo}}.'),
      het: ['end', {}],
    },
  });

/** Moment right before the first word; a minute passes with each. */
const at = (iso: string) => Date.parse(`${iso}+07:00`) - 60_000;
const asked = (iso: string, ...flows: ReturnType<typeof flow>[]) =>
  conversation({ flows: flows.length === 0 ? [flow()] : flows, begin: at(iso) }).says('gio');

describe('opening-hours', () => {
  it.each([
    ['2026-11-25T07:30', 'Đang mở.[]', 'gio:open'],
    ['2026-11-25T12:00', 'Đã đóng, hẹn 13:30 hôm nay.', 'gio:closed'],
    ['2026-11-25T17:00', 'Đã đóng, hẹn 07:30 ngày mai.', 'gio:closed'],
    ['2026-11-28T09:00', 'Đã đóng, hẹn 07:30 Thứ Hai, 30/11/2026.', 'gio:closed'],
    ['2026-02-17T09:00', 'Nghỉ lễ, hẹn 07:30 Thứ Hai, 23/02/2026.', 'gio:holiday'],
    ['2026-04-27T09:00', 'Nghỉ lễ, hẹn 07:30 ngày mai.', 'gio:holiday'],
    ['2026-08-22T09:00', 'Đang mở.[]', 'gio:open'],
    ['2030-02-02T09:00', 'Nghỉ lễ', 'gio:holiday'],
  ])('at %s → %s', async (moment, words, exit) => {
    await asked(moment).expects(words).passes(exit).done();
  });

  it('takes a holiday without a line of its own for a closed day', async () => {
    await asked('2026-02-17T09:00', flow({}, {})).expects('Đã đóng, hẹn 07:30').passes('gio:closed').done();
  });

  it('takes no notice of holidays where the author says so', async () => {
    const always = flow({
      holidays: false,
      hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:00' }],
    });
    await asked('2026-02-17T03:00', always).expects('Đang mở.').done();
  });

  it('follows the workspace’s own days', async () => {
    const calendar = { closed: ['2026-11-25'], working: ['2026-11-28'] };
    const said = (iso: string) => conversation({ flows: [flow()], begin: at(iso), calendar }).says('gio');
    await said('2026-11-25T09:00').expects('Nghỉ lễ, hẹn 07:30 ngày mai.').done();
    await said('2026-11-28T09:00').expects('Đang mở.').done();
  });

  it('keeps the opening in a text only', () => {
    const drawn = draw('x', { variables: { mo: 'text', so: 'number' }, nodes: {} });
    const rules = (next: string) =>
      lint({ hours: HOURS, holidays: true, next }, { id: 'gio' }, { flow: drawn, hasVariable: () => true });
    expect(rules('so').map(({ rule }) => rule)).toEqual(['opening-hours.next']);
    expect(rules('mo')).toEqual([]);
  });

  it('tells ahead that the holidays of a year are not decided yet', () => {
    const rules = (today: string, holidays = true) =>
      lint(
        { hours: HOURS, holidays },
        { id: 'gio' },
        { flow: flow(), hasVariable: () => true, known: { today } },
      ).map(({ rule, severity }) => `${rule} ${severity}`);
    const last = Math.max(...Object.keys(DECISIONS).map(Number));
    expect(rules(`${last}-11-01`)).toEqual([]);
    expect(rules(`${last}-12-20`)).toEqual(['opening-hours.undecided hint']);
    expect(rules(`${last + 1}-05-01`)).toEqual(['opening-hours.undecided hint']);
    expect(rules(`${last + 1}-05-01`, false)).toEqual([]);
  });
});
