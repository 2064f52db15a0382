import { expect, test } from 'vitest';
import { clockOf, momentOf, nextMoment } from './settings.ts';

const at = (day: string, time: string): number => momentOf(day, time) ?? Number.NaN;

test.each([
  ['work', '2026-11-28', '2026-11-30'],
  ['work', '2027-04-30', '2027-05-03'],
  ['night', '2026-11-25', '2026-11-25'],
  ['holiday', '2026-11-25', '2027-01-01'],
  ['holiday', '2027-04-30', '2027-05-01'],
] as const)('the moment for %s as seen on %s is on %s', (kind, today, day) => {
  const moment = clockOf(nextMoment(kind, at(today, '10:00')));
  expect(moment).toEqual({ day, time: kind === 'night' ? '22:00' : '09:00' });
});

test('what is no time is no moment', () => {
  expect(momentOf('2026-02-31', '25:00')).toBeUndefined();
  expect(clockOf(at('2026-03-01', '00:30'))).toEqual({ day: '2026-03-01', time: '00:30' });
});
