/**
 * What Zalo would not take. Each refusal is on record and fails the test at the end, unless the test said that it
 * expects it: a client that only works because somebody was lenient would be broken on the day it goes live.
 */
import type { Journal, Refusal } from './journal.ts';

export interface Refusals {
  /** Notes a refusal of a client's request. */
  record(endpoint: string, code: number, reason: string): void;
  /** Declares that refusals with this code are part of the test. */
  expect(code: number): void;
  unexpected(): Refusal[];
}

export function createRefusals(journal: Journal): Refusals {
  const expected = new Set<number>();
  return {
    record(endpoint, code, reason) {
      journal.add({ kind: 'refusal', endpoint, code, reason, expected: expected.has(code) });
    },
    expect(code) {
      expected.add(code);
    },
    unexpected: () => journal.of('refusal').filter((refusal) => !refusal.expected),
  };
}
