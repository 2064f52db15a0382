import { type Heading, headingIn, type Style } from './headings.ts';
import type { Line } from './lines.ts';

/** The lines of a text that are its headings, and which of them name a procedure. */
export interface Chosen {
  heading: Heading;
  procedure: boolean;
}

const HIGH: readonly Style[] = ['title', 'roman', 'article', 'capitals'];

/** Known headings decide what the headings of a text look like; without any, its highest marks do. */
export function chooseHeadings(lines: readonly Line[]): Chosen[] {
  const all = lines.flatMap((line, at) => headingIn(line, at) ?? []);
  const known = all.filter(({ kind }) => kind !== undefined);
  return known.length > 0 || all.some(({ names }) => names) ? aroundKnown(lines, all) : byStyle(lines, all);
}

const blankAt = (lines: readonly Line[], at: number) => (lines[at]?.text ?? '').trim() === '';

/** The line of text below a heading, blanks aside; -1 at the end. */
function nextText(lines: readonly Line[], from: number): number {
  for (let at = from + 1; at < lines.length; at++) if (!blankAt(lines, at)) return at;
  return -1;
}

function aroundKnown(lines: readonly Line[], all: readonly Heading[]): Chosen[] {
  const styles = new Set(all.filter(({ kind }) => kind !== undefined).map(({ style }) => style));
  const byLine = new Map(all.map((heading) => [heading.at, heading]));
  const chosen: Chosen[] = [];
  let seen = new Set<string>();
  let last: Heading | undefined;
  /** The last number of a list under the heading, by style. */
  let listed = new Map<Style, number>();
  const take = (heading: Heading, procedure: boolean) => {
    chosen.push({ heading, procedure });
    if (procedure) seen = new Set();
    else if (heading.kind !== undefined) seen.add(heading.kind);
    last = procedure ? undefined : heading;
    listed = new Map();
  };
  for (const heading of all) {
    const { kind, style, order } = heading;
    if (heading.names) {
      take(heading, true);
      continue;
    }
    if (kind !== undefined) {
      if (isLowerMark(heading, last, listed)) listed.set(style, order);
      else take(heading, false);
      continue;
    }
    const below = byLine.get(nextText(lines, heading.at));
    const above = heading.at === 0 || blankAt(lines, heading.at - 1);
    const leads = below?.kind !== undefined && (below.style !== style || style === 'plain');
    const free = HIGH.includes(style) && !styles.has(style);
    if (leads && (free || (above && style === 'plain' && (chosen.length === 0 || repeats(below, seen))))) {
      take(heading, chosen.length === 0 || free || repeats(below, seen));
    } else if (style !== 'plain' && styles.has(style) && follows(heading, last, listed)) {
      take(heading, false);
    } else if (order > 0) listed.set(style, order);
  }
  return chosen;
}

const repeats = (below: Heading | undefined, seen: ReadonlySet<string>) =>
  below?.kind !== undefined && seen.has(below.kind);

/** "a) Thành phần hồ sơ" in the list under "3. Hồ sơ" belongs to it. */
function isLowerMark(
  heading: Heading,
  last: Heading | undefined,
  listed: ReadonlyMap<Style, number>,
): boolean {
  if (heading.style !== 'letter' && heading.style !== 'number') return false;
  if (last === undefined || last.style === heading.style || last.mark === '') return false;
  return heading.order > 0 && (heading.order === 1 || listed.get(heading.style) === heading.order - 1);
}

/** The next of the same row of marks, and no item of a list that began below the last heading. */
function follows(heading: Heading, last: Heading | undefined, listed: ReadonlyMap<Style, number>): boolean {
  if (heading.style === 'capitals' || heading.style === 'title') return true;
  if (last === undefined) return heading.order === 1;
  return (
    last.style === heading.style &&
    heading.order === last.order + 1 &&
    listed.get(heading.style) !== heading.order - 1
  );
}

/** The highest kind of mark that has text below it; short lines that end in a colon when there is none. */
function byStyle(lines: readonly Line[], all: readonly Heading[]): Chosen[] {
  const byLine = new Map(all.map((heading) => [heading.at, heading]));
  for (const style of [...HIGH, 'number', 'letter'] as const) {
    const found = all.filter((heading) => heading.style === style);
    const first = lines.findIndex(({ text }) => text.trim() !== '');
    const own = found.filter(({ at }) => !(style === 'capitals' && at === first && found.length > 1));
    const withText = own.filter(({ at }) => hasText(lines, at, style, byLine));
    if (withText.length === 0 || (withText.length === 1 && own.length > 1)) continue;
    const title = found.find((heading) => !own.includes(heading));
    return [
      ...(title === undefined ? [] : [{ heading: title, procedure: true }]),
      ...own.map((heading) => ({ heading, procedure: false })),
    ];
  }
  const colons = all.filter(
    ({ at, words }) =>
      words.length <= 60 && (lines[at]?.text ?? '').trim().endsWith(':') && nextText(lines, at) >= 0,
  );
  return colons.map((heading) => ({ heading, procedure: false }));
}

function hasText(
  lines: readonly Line[],
  at: number,
  style: Style,
  byLine: ReadonlyMap<number, Heading>,
): boolean {
  const below = nextText(lines, at);
  return below >= 0 && byLine.get(below)?.style !== style;
}
