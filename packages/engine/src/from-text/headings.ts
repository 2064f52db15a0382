import { isFact, kindOf, namesProcedure } from './known-headings.ts';
import type { Line } from './lines.ts';
import type { TopicKind } from './outline.ts';

/** How a heading is marked, the highest first: that is also how far it reaches. */
export type Style = 'title' | 'roman' | 'article' | 'capitals' | 'number' | 'letter' | 'plain';

export interface Heading {
  /** Line of the text. */
  at: number;
  style: Style;
  mark: string;
  /** Its place in its row: 2 of `II.`, `2.` and `b)`; 0 where it has none. */
  order: number;
  words: string;
  /** What stands behind its colon in the same line. */
  rest: string;
  kind: TopicKind | undefined;
  /** "Tên thủ tục: …", "Thủ tục …": names a procedure. */
  names: boolean;
}

const LONGEST = 150;

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

function romanValue(word: string): number {
  let value = 0;
  for (let at = 0; at < word.length; at++) {
    const one = ROMAN[word.charAt(at)] ?? 0;
    value += one < (ROMAN[word.charAt(at + 1)] ?? 0) ? -one : one;
  }
  return value;
}

interface Marked {
  style: Style;
  mark: string;
  order: number;
  words: string;
}

const MARKS: readonly [Style, RegExp, (mark: string) => number][] = [
  ['title', /^(#{1,6})\s+(?=\S)/, () => 0],
  [
    'roman',
    /^((?:(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục)\s+)?[IVXL]{1,7}\s?[.)/:–-])\s*(?=\S)/u,
    (mark) => romanValue(/[IVXL]+(?=\s?[.)/:–-]$)/.exec(mark)?.[0] ?? ''),
  ],
  [
    'article',
    /^((?:Điều|ĐIỀU|Mục|MỤC|Phần|PHẦN)\s+\d{1,3}\s?[.:)–-]?)\s*(?=\S)/u,
    (mark) => Number(/\d+/.exec(mark)?.[0]),
  ],
  [
    'number',
    /^(\d{1,2}(?:\.\d{1,2}){0,2}\s?[.)/–-]|\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\s+(?=\S)/,
    (mark) => Number(/(\d+)\D*$/.exec(mark)?.[1]),
  ],
  ['letter', /^([a-zđA-ZĐ]\s?[.)])\s+(?=\S)/u, (mark) => mark.toLowerCase().charCodeAt(0) - 96],
];

/** Takes the number or letter off a line. */
function marked(text: string): Marked {
  const line = text.trim();
  for (const [style, pattern, order] of MARKS) {
    const found = pattern.exec(line);
    const mark = found?.[1];
    if (found === null || mark === undefined) continue;
    return { style, mark: mark.trim(), order: order(mark.trim()), words: line.slice(found[0].length) };
  }
  const capitals = isCapitals(line);
  return { style: capitals ? 'capitals' : 'plain', mark: '', order: 0, words: line };
}

/** Two words or more, all in capitals. */
function isCapitals(line: string): boolean {
  return line.length <= LONGEST && /\p{Lu}{2,}.*\s.*\p{Lu}{2,}/u.test(line) && !/\p{Ll}/u.test(line);
}

/** The word that stands before the name of a procedure. */
export const THE_PROCEDURE = /^thủ tục(?: hành chính)?\s*(?:\d{1,3}\s*)?[:.–-]?\s*(?=\S)/iu;

/** The heading that a line may be, by itself; `undefined` for a line of text. */
export function headingIn({ text, body }: Line, at: number): Heading | undefined {
  if (body || text.trim() === '' || text.trim().startsWith('•')) return undefined;
  const { style, mark, order, words: whole } = marked(text.replace(/\*\*/g, ''));
  const colon = whole.indexOf(':');
  const before = (colon < 0 ? whole : whole.slice(0, colon)).trim();
  const rest = colon < 0 ? '' : whole.slice(colon + 1).trim();
  const base = { at, style, mark, order };
  if (namesProcedure(before) && colon >= 0)
    return { ...base, words: before, rest, kind: undefined, names: true };
  const kind = before.length <= LONGEST ? kindOf(before) : undefined;
  // "Phí" alone on a line is a heading; "Hồ sơ" that begins a sentence is none.
  if (kind !== undefined && (colon >= 0 || before === whole.trim())) {
    return { ...base, words: before, rest, kind, names: false };
  }
  if (isFact(before) || whole.length > LONGEST || /[.;,]$/.test(whole)) return undefined;
  if (rest !== '' && style === 'plain') return undefined;
  const words = whole.replace(/\s*:$/, '').trim();
  if (!/\p{L}|\p{N}/u.test(words)) return undefined;
  return { ...base, words, rest: '', kind: undefined, names: THE_PROCEDURE.test(words) && style !== 'plain' };
}
