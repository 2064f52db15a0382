/**
 * Synthetic exam scores for the sample workspace: no person behind any row, no names at all. The numbers follow the
 * shape of a real year (councils by size, quantiles by subject, gaps between candidate numbers, 1–2 % absent).
 * The same seed gives the same file. By hand: `node templates/sample/generate-scores.ts [rows] [seed] > diem-thi.csv`.
 */
import { pathToFileURL } from 'node:url';

/** Exam councils of 2026 with their share of candidates, in thousands. */
const COUNCILS: readonly (readonly [code: string, size: number])[] = [
  ...([
    ['01', 126],
    ['04', 5],
    ['08', 18],
    ['11', 8],
    ['12', 5],
    ['14', 14],
    ['15', 20],
    ['19', 22],
  ] as const),
  ...([
    ['20', 10],
    ['22', 20],
    ['24', 43],
    ['25', 47],
    ['31', 56],
    ['33', 43],
    ['37', 48],
    ['38', 42],
  ] as const),
  ...([
    ['40', 41],
    ['42', 18],
    ['44', 21],
    ['46', 14],
    ['48', 35],
    ['51', 21],
    ['52', 37],
    ['56', 22],
  ] as const),
  ...([
    ['66', 35],
    ['68', 41],
    ['75', 52],
    ['79', 138],
    ['80', 29],
    ['82', 37],
    ['86', 36],
    ['91', 40],
  ] as const),
  ...([
    ['92', 34],
    ['96', 19],
    ['99', 1],
  ] as const),
];

interface Subject {
  name: string;
  /** Share of candidates among the electives. */
  share: number;
  /** Marks at the quantiles 0, 5, 25, 50, 75, 95 and 100 %. */
  marks: readonly number[];
  step: number;
}

const QUANTILES = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];
const MATHS: Subject = { name: 'toan', share: 1, marks: [0.5, 2.7, 4.25, 5.5, 7.25, 8.75, 10], step: 0.05 };
const LITERATURE: Subject = {
  name: 'ngu_van',
  share: 1,
  marks: [0.5, 4, 5.75, 6.75, 7.5, 8.25, 9.75],
  step: 0.25,
};
const ELECTIVES: readonly Subject[] = [
  { name: 'ngoai_ngu', share: 344, marks: [0.5, 2.75, 3.75, 5, 6.25, 8.25, 10], step: 0.25 },
  { name: 'lich_su', share: 565, marks: [0.5, 3.5, 4.85, 6.1, 7.5, 9, 10], step: 0.05 },
  { name: 'dia_li', share: 444, marks: [0.5, 2.6, 3.85, 5, 6.25, 7.75, 10], step: 0.05 },
  { name: 'vat_li', share: 386, marks: [0.5, 2.85, 4.1, 5.5, 7, 8.5, 10], step: 0.05 },
  { name: 'hoa_hoc', share: 251, marks: [0.5, 3.35, 5.1, 6.5, 7.5, 8.75, 10], step: 0.05 },
  { name: 'sinh_hoc', share: 69, marks: [0.5, 3.35, 4.6, 5.75, 7, 8.75, 10], step: 0.05 },
  { name: 'ktpl', share: 283, marks: [0.5, 2.85, 4.1, 5, 6, 7.25, 10], step: 0.05 },
  { name: 'tin_hoc', share: 18, marks: [0.5, 3.6, 4.95, 6, 7.25, 8.75, 10], step: 0.05 },
  { name: 'cong_nghe_cong_nghiep', share: 7, marks: [1, 4.45, 5.35, 6.25, 7.5, 9.25, 10], step: 0.05 },
  { name: 'cong_nghe_nong_nghiep', share: 31, marks: [1, 4.7, 6.25, 7, 7.75, 8.75, 10], step: 0.05 },
];
const LANGUAGES: readonly (readonly [code: string, share: number])[] = [
  ['N1', 960],
  ['N4', 20],
  ['N6', 8],
  ['N3', 6],
  ['N7', 4],
  ['N2', 1],
  ['N5', 1],
];
const ABSENT_SHARE = 0.015;
/** Of a candidate's mark, how much is the candidate and how much the day. */
const ABILITY = 0.6;

/** Columns of the file, in order; `sbd` (the candidate number) is the key. */
export const SCORE_COLUMNS: readonly string[] = [
  'sbd',
  MATHS.name,
  LITERATURE.name,
  ...ELECTIVES.map((subject) => subject.name),
  'ma_ngoai_ngu',
];

type Random = () => number;

/** A small generator of pseudo-random numbers (mulberry32): fixed by its seed on every machine. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(random: Random, items: readonly T[], weight: (item: T) => number): T {
  let left = random() * items.reduce((sum, item) => sum + weight(item), 0);
  for (const item of items) {
    left -= weight(item);
    if (left < 0) return item;
  }
  return items[items.length - 1] as T;
}

/** The mark at a place between 0 (worst) and 1 (best), on the subject's steps. */
function markAt(subject: Subject, place: number): string {
  const upper = Math.max(
    1,
    QUANTILES.findIndex((quantile) => place <= quantile),
  );
  const [q0 = 0, q1 = 1] = QUANTILES.slice(upper - 1, upper + 1);
  const [m0 = 0, m1 = 10] = subject.marks.slice(upper - 1, upper + 1);
  const mark = m0 + ((m1 - m0) * (place - q0)) / (q1 - q0);
  return (Math.round(mark / subject.step) * subject.step).toFixed(2);
}

function candidate(random: Random, number: string): string {
  const ability = random();
  const cells = new Map([['sbd', number]]);
  const first = pick(random, ELECTIVES, (subject) => subject.share);
  const others = ELECTIVES.filter((subject) => subject !== first);
  const second = pick(random, others, (subject) => subject.share);
  const missed = random() < ABSENT_SHARE ? Math.floor(random() * 4) : -1;
  [MATHS, LITERATURE, first, second].forEach((subject, place) => {
    const mark = markAt(subject, ABILITY * ability + (1 - ABILITY) * random());
    if (place === missed) return;
    cells.set(subject.name, mark);
    if (subject.name === 'ngoai_ngu')
      cells.set('ma_ngoai_ngu', pick(random, LANGUAGES, ([, share]) => share)[0]);
  });
  return SCORE_COLUMNS.map((column) => cells.get(column) ?? '').join(',');
}

/** How many candidates each council gets: by size, at least one. */
function councilCounts(rows: number): number[] {
  const total = COUNCILS.reduce((sum, [, size]) => sum + size, 0);
  const counts = COUNCILS.map(([, size]) => Math.floor((size / total) * rows));
  for (let at = 0; counts.reduce((sum, count) => sum + count, 0) < rows; at++) {
    const place = at % counts.length;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/**
 * A CSV of synthetic scores, sorted by candidate number: a header and `rows` lines; an empty cell means "did not sit".
 * Candidate numbers are eight digits, the first two the council, with random gaps in between.
 */
export function generateScores(rows = 10_000, seed = 2026): string {
  const random = randomFrom(seed);
  const lines = [SCORE_COLUMNS.join(',')];
  councilCounts(rows).forEach((count, place) => {
    const council = COUNCILS[place]?.[0] ?? '';
    let serial = Math.floor(random() * 90);
    for (let done = 0; done < count; done++) {
      serial += 1 + Math.floor(random() * 3);
      lines.push(candidate(random, `${council}${String(serial).padStart(6, '0')}`));
    }
  });
  return `${lines.join('\n')}\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [rows, seed] = process.argv.slice(2).map(Number);
  process.stdout.write(generateScores(rows ?? 10_000, seed ?? 2026));
}
