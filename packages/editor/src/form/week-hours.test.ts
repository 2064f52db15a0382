import { describe, expect, test } from 'vitest';
import { copiedTo, fromWeek, hoursIn, nextRange, toWeek } from './week-hours.ts';

const office = [
  { days: [1, 2, 3, 4, 5], from: '07:30', to: '11:30' },
  { days: [1, 2, 3, 4], from: '13:30', to: '17:00' },
  { days: [5], from: '13:30', to: '16:00' },
];

describe('opening hours of a week', () => {
  test('are the same after being shown day by day', () => {
    expect(fromWeek(toWeek(office))).toEqual(office);
  });

  test('show each day with its hours in their order', () => {
    const week = toWeek([office[1], office[0]].flatMap((line) => line ?? []));
    expect(week[0]).toEqual([
      { from: '07:30', to: '11:30' },
      { from: '13:30', to: '17:00' },
    ]);
    expect(week[6]).toEqual([]);
  });

  test('of one day are copied to others, in the place of theirs', () => {
    const week = copiedTo(toWeek(office), 4, [5, 6]);
    expect(fromWeek(week)).toEqual([
      { days: [1, 2, 3, 4, 5, 6, 7], from: '07:30', to: '11:30' },
      { days: [1, 2, 3, 4], from: '13:30', to: '17:00' },
      { days: [5, 6, 7], from: '13:30', to: '16:00' },
    ]);
  });

  test('the same hours twice on one day are one', () => {
    const twice = [
      { from: '08:00', to: '09:00' },
      { from: '08:00', to: '09:00' },
    ];
    expect(fromWeek([twice])).toEqual([{ days: [1], from: '08:00', to: '09:00' }]);
  });

  test('what cannot be read is left out', () => {
    expect(
      hoursIn([{ days: 'x', from: '1', to: '2' }, null, { days: [1], from: '08:00', to: '09:00' }]),
    ).toEqual([{ days: [1], from: '08:00', to: '09:00' }]);
    expect(hoursIn(undefined)).toEqual([]);
  });

  test('after a morning comes an afternoon', () => {
    expect(nextRange([]).from).toBe('07:30');
    expect(nextRange([{ from: '07:30', to: '11:30' }]).from).toBe('13:30');
  });
});
