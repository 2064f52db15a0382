import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventHash, hasSeen, mayHaveLeft, remember, type Seen } from './seen.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 25);

test('an id is 16 hex digits, the same each time', () => {
  expect(eventHash('zalo:1:text:2')).toMatch(/^[0-9a-f]{16}$/);
  expect(eventHash('a')).not.toBe(eventHash('b'));
});

test('whatever the pace: the last 64 stay, two days stay unless dropped aloud, never more than 512', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 * HOUR }), { maxLength: 1_200 }), (gaps) => {
      let seen: Seen[] = [];
      const taken: { id: string; at: number }[] = [];
      const older = new Set<string>();
      let now = START;
      for (const [i, gap] of gaps.entries()) {
        now += gap;
        const next = remember(seen, `e${i}`, now);
        for (const [id] of next.dropped) older.add(id);
        seen = next.seen;
        taken.push({ id: `e${i}`, at: now });
      }
      expect(seen.length).toBeLessThanOrEqual(512);
      for (const { id } of taken.slice(-64)) expect(hasSeen(seen, id)).toBe(true);
      for (const { id, at } of taken)
        if (at > now - 47 * HOUR) expect(hasSeen(seen, id) || older.has(id)).toBe(true);
      const small = taken.filter(({ at }) => at > now - 49 * HOUR).length;
      expect(seen.length).toBeLessThanOrEqual(Math.max(64, small));
    }),
    { numRuns: 60 },
  );
});

test('only events from before the low-water mark are looked up elsewhere', () => {
  expect(mayHaveLeft(undefined, START)).toBe(false);
  expect(mayHaveLeft(START, START)).toBe(true);
  expect(mayHaveLeft(START, START + HOUR)).toBe(false);
});
