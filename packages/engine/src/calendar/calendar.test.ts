import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schedule } from '../flow/schema.ts';
import { addDays, clockOf, isDay, momentAt, weekdayOf } from './day.ts';
import { type Hours, holidayOn, holidaysOf, isOpen, momentWords, nextOpening, nextRun } from './index.ts';
import { firstOfTet, solarDay } from './lunar.ts';

/** As printed in the official calendars of Vietnam. */
const TET = [
  '2020-01-25',
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-02',
  '2031-01-23',
  '2032-02-11',
  '2033-01-31',
  '2034-02-19',
  '2035-02-08',
];

describe('the lunar calendar', () => {
  it.each(TET)('has mùng 1 Tết on %s', (day) => {
    expect(firstOfTet(Number(day.slice(0, 4)))).toBe(day);
  });

  it("is Vietnam's, where China's begins a day later", () => {
    // The new moon of 2 February 2030 comes at 16:07 UTC: before midnight here, after midnight in Beijing (3 February).
    const newMoon = Date.UTC(2030, 1, 2, 16, 7);
    expect(clockOf(newMoon).day).toBe('2030-02-02');
    expect(new Date(newMoon + 8 * 3_600_000).toISOString().slice(0, 10)).toBe('2030-02-03');
    expect(firstOfTet(2030)).toBe('2030-02-02');
    expect(firstOfTet(2007)).toBe('2007-02-17');
  });

  it('knows Giỗ Tổ, and nothing outside its tables', () => {
    expect([2024, 2025, 2026, 2027].map((year) => solarDay(year, 3, 10))).toEqual([
      '2024-04-18',
      '2025-04-07',
      '2026-04-26',
      '2027-04-16',
    ]);
    expect(firstOfTet(2300)).toBeUndefined();
    expect(holidaysOf(2300).off.size).toBeGreaterThan(4);
  });
});

describe('public holidays', () => {
  const off = (year: number) => [...holidaysOf(year).off.keys()].sort();

  it('are those decided for 2025', () => {
    expect(off(2025)).toEqual([
      '2025-01-01',
      ...['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
      '2025-04-07',
      ...['2025-04-30', '2025-05-01', '2025-05-02'],
      ...['2025-09-01', '2025-09-02'],
    ]);
    expect([...holidaysOf(2025).makeUp]).toEqual([['2025-04-26', '2025-05-02']]);
  });

  it('are those decided for 2026, with a Sunday made good on Monday', () => {
    expect(off(2026)).toEqual([
      ...['2026-01-01', '2026-01-02'],
      ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
      ...['2026-04-26', '2026-04-27'],
      ...['2026-04-30', '2026-05-01'],
      ...['2026-08-31', '2026-09-01', '2026-09-02'],
    ]);
    expect(holidayOn('2026-04-27')?.vi).toBe('Giỗ Tổ Hùng Vương');
    expect(holidayOn('2026-08-31')?.vi).toBe('Quốc khánh 2/9');
    expect(holidaysOf(2026).decided).toBe(true);
  });

  it('follow the law and the habit where a year is not decided: what was off in 2021 to 2024', () => {
    expect(holidaysOf(2024).decided).toBe(false);
    expect(off(2024).filter((day) => day < '2024-03')).toEqual([
      '2024-01-01',
      ...['2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12', '2024-02-13', '2024-02-14'],
    ]);
    expect(off(2024).filter((day) => day > '2024-06')).toEqual(['2024-09-02', '2024-09-03']);
    expect(off(2023).filter((day) => day < '2023-02')).toEqual([
      ...['2023-01-01', '2023-01-02'],
      ...['2023-01-20', '2023-01-21', '2023-01-22', '2023-01-23', '2023-01-24', '2023-01-25', '2023-01-26'],
    ]);
    expect(off(2023).filter((day) => day.startsWith('2023-04') || day.startsWith('2023-05'))).toEqual([
      ...['2023-04-29', '2023-04-30', '2023-05-01', '2023-05-02', '2023-05-03'],
    ]);
    expect(off(2023).filter((day) => day > '2023-06')).toEqual(['2023-09-01', '2023-09-02', '2023-09-04']);
    expect(off(2022).filter((day) => day < '2022-03' && day > '2022-01-15')).toEqual([
      ...['2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04'],
    ]);
    expect(off(2021).filter((day) => day > '2021-06')).toEqual(['2021-09-02', '2021-09-03']);
  });

  it('are eleven working days off in every year', () => {
    for (let year = 2000; year < 2100; year++) {
      const { off: days, makeUp } = holidaysOf(year);
      const swapped = makeUp.size;
      const working = [...days.keys()].filter((day) => weekdayOf(day) <= 5);
      expect([year, working.length - swapped]).toEqual([year, 11]);
    }
  });
});

/** 07:30–11:30 and 13:30–17:00, Monday to Friday. */
const OFFICE: Hours = [
  { days: [1, 2, 3, 4, 5], from: '07:30', to: '11:30' },
  { days: [1, 2, 3, 4, 5], from: '13:30', to: '17:00' },
];
const at = (day: string, time: string) => momentAt(day, time);

describe('opening hours', () => {
  it.each([
    ['2026-11-25', '07:29', 'closed'],
    ['2026-11-25', '07:30', 'open'],
    ['2026-11-25', '11:30', 'closed'],
    ['2026-11-25', '16:59', 'open'],
    ['2026-11-25', '17:00', 'closed'],
    ['2026-11-28', '09:00', 'closed'],
    ['2026-02-17', '09:00', 'holiday'],
    ['2026-04-27', '09:00', 'holiday'],
    ['2026-08-22', '09:00', 'open'],
    ['2026-08-22', '12:00', 'closed'],
    ['2026-08-31', '09:00', 'holiday'],
  ] as const)('on %s at %s are %s', (day, time, state) => {
    expect(isOpen(OFFICE, at(day, time))).toBe(state);
  });

  it("follow the workspace's own days before all others", () => {
    const calendar = { closed: ['2026-11-25', '2026-08-22'], working: ['2026-11-28', '2026-02-17'] };
    expect(isOpen(OFFICE, at('2026-11-25', '09:00'), { calendar })).toBe('holiday');
    expect(isOpen(OFFICE, at('2026-08-22', '09:00'), { calendar })).toBe('holiday');
    expect(isOpen(OFFICE, at('2026-11-28', '16:00'), { calendar })).toBe('open');
    expect(isOpen(OFFICE, at('2026-02-17', '09:00'), { calendar })).toBe('open');
  });

  it('may take no notice of holidays, and may go over midnight', () => {
    const duty: Hours = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '17:00', to: '07:30' }];
    const always: Hours = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:00' }];
    const days = { holidays: false };
    expect(isOpen(duty, at('2026-02-17', '23:00'), days)).toBe('open');
    expect(isOpen(duty, at('2026-02-18', '07:29'), days)).toBe('open');
    expect(isOpen(duty, at('2026-02-18', '07:30'), days)).toBe('closed');
    expect(isOpen(always, at('2026-02-18', '00:00'), days)).toBe('open');
  });

  it.each([
    ['2026-11-25', '09:00', '2026-11-25 09:00'],
    ['2026-11-25', '12:00', '2026-11-25 13:30'],
    ['2026-11-25', '17:00', '2026-11-26 07:30'],
    ['2026-11-27', '20:00', '2026-11-30 07:30'],
    ['2026-02-13', '18:00', '2026-02-23 07:30'],
    ['2026-08-21', '18:00', '2026-08-22 07:30'],
  ])('from %s %s open next at %s', (day, time, expected) => {
    const next = nextOpening(OFFICE, at(day, time));
    const clock = next === undefined ? undefined : clockOf(next);
    expect(`${clock?.day} ${clock?.time}`).toBe(expected);
  });

  it('never open where no day is open', () => {
    const days = Array.from({ length: 80 }, (_, place) => addDays('2026-11-25', place));
    expect(nextOpening(OFFICE, at('2026-11-25', '09:00'), { calendar: { closed: days } })).toBeUndefined();
    expect(nextOpening([], at('2026-11-25', '09:00'))).toBeUndefined();
  });

  it('are open at the moment named as the next opening, and closed right before', () => {
    const moments = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2031, 0) });
    fc.assert(
      fc.property(moments, (moment) => {
        const next = nextOpening(OFFICE, moment) ?? Number.NaN;
        expect(next).toBeGreaterThanOrEqual(moment);
        expect(isOpen(OFFICE, next)).toBe('open');
        if (next > moment) expect(isOpen(OFFICE, next - 1)).not.toBe('open');
      }),
    );
  });

  it('are said as people say them', () => {
    const now = at('2026-11-25', '12:00');
    expect(momentWords(at('2026-11-25', '13:30'), now)).toBe('13:30 hôm nay');
    expect(momentWords(at('2026-11-26', '07:30'), now)).toBe('07:30 ngày mai');
    expect(momentWords(at('2026-11-30', '07:30'), now)).toBe('07:30 Thứ Hai, 30/11/2026');
    expect(momentWords(at('2026-11-26', '07:30'), now, 'en')).toBe('07:30 tomorrow');
  });
});

describe('a schedule', () => {
  const runs = (schedule: Schedule, day: string, time: string) => {
    const next = nextRun(schedule, at(day, time));
    if (next === undefined) return undefined;
    const clock = clockOf(next);
    return `${clock.day} ${clock.time}`;
  };

  it.each<[Schedule, string, string, string | undefined]>([
    [{ time: '08:00' }, '2026-11-25', '07:59', '2026-11-25 08:00'],
    [{ time: '08:00' }, '2026-11-25', '08:00', '2026-11-26 08:00'],
    [{ time: '00:00' }, '2026-11-25', '23:59', '2026-11-26 00:00'],
    [{ time: '08:00', weekdays: [1, 5] }, '2026-11-25', '09:00', '2026-11-27 08:00'],
    [{ time: '08:00', days: [31] }, '2026-11-25', '09:00', '2026-12-31 08:00'],
    [{ time: '08:00', days: [29] }, '2027-01-30', '09:00', '2027-03-29 08:00'],
    [{ time: '08:00', days: [1], weekdays: [1] }, '2026-11-25', '09:00', '2027-02-01 08:00'],
    [{ time: '08:00', date: '2026-12-01' }, '2026-11-25', '09:00', '2026-12-01 08:00'],
    [{ time: '08:00', date: '2026-12-01' }, '2026-12-01', '08:00', undefined],
    [{ time: '08:00', date: '2026-02-30' }, '2026-01-01', '08:00', undefined],
    [{ time: '08:00', weekdays: [8] }, '2026-01-01', '08:00', undefined],
  ])('%j after %s %s is due %s', (schedule, day, time, expected) => {
    expect(runs(schedule, day, time)).toBe(expected);
  });

  it('comes once a day, at its time', () => {
    const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    const moments = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(times, moments, ([hour, minute], after) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const next = nextRun({ time }, after) ?? Number.NaN;
        expect(next - after).toBeGreaterThan(0);
        expect(next - after).toBeLessThanOrEqual(86_400_000);
        expect(clockOf(next).time).toBe(time);
      }),
    );
  });
});

it('tells days from what looks like one', () => {
  expect(['2026-02-28', '2026-02-29', '2026-13-01', '2026-1-1', 'hôm nay'].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
