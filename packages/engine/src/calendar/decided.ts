/** What the government decides anew for each year within the law. */
export interface YearDecision {
  /** Days off before mùng 1; five in all. */
  tetBefore: 1 | 2;
  /** The day off beside 2/9. */
  besideNationalDay: '09-01' | '09-03';
  /** Working days moved to a Saturday: off on the one, at work on the other. */
  swaps: readonly { off: string; work: string }[];
}

/**
 * The yearly decisions, as announced by the Ministry of Home Affairs. For a year that is not here the law and the habit of
 * the last years are followed (`expectedDecision`). A workspace adds what its province decides as its own days. 24/11, the day of
 * Vietnam's culture, is a day off by the will of the Party's resolution 80-NQ/TW of 2026; it joins `holidays.ts` when the Labour
 * Code names it.
 */
export const DECISIONS: Readonly<Record<number, YearDecision>> = {
  2025: {
    tetBefore: 2,
    besideNationalDay: '09-01',
    swaps: [{ off: '2025-05-02', work: '2025-04-26' }],
  },
  2026: {
    tetBefore: 1,
    besideNationalDay: '09-01',
    swaps: [
      { off: '2026-01-02', work: '2026-01-10' },
      { off: '2026-08-31', work: '2026-08-22' },
    ],
  },
};
