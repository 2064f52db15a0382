import { fitAt } from './phrase.ts';
import { dropPolite } from './polite.ts';
import { keyOf, type Token, tokens } from './split.ts';

/** A phrase that a text is searched for. */
export interface Keyword {
  words: string;
  /** `exact`: the whole message, courtesy aside; `starts`: its first words; `contains`: anywhere. Whole words always. */
  how: 'exact' | 'starts' | 'contains';
  /** Phrases whose presence forbids this keyword: "cháy" not in "bảo hiểm cháy nổ". */
  not?: readonly string[];
}

/** Which keyword was found, and where. */
export interface KeywordMatch {
  /** Place in the list that was given. */
  index: number;
  words: string;
  /** First and one past the last word of the message that it covers. */
  from: number;
  to: number;
  /** `same`: accents as written in the keyword; `fewer`: typed with fewer; `key`: an accent-less keyword stood for all. */
  fit: 'same' | 'fewer' | 'key';
}

interface Entry {
  index: number;
  keyword: Keyword;
  phrase: Token[];
  /** Letters of the key: the longer phrase wins. */
  length: number;
  free: boolean;
  not: Token[][];
}

/** Keywords made ready for searching: a search costs by the message, not by their number. */
export interface KeywordIndex {
  byFirst: ReadonlyMap<string, readonly Entry[]>;
}

const RANK = { same: 3, fewer: 2, key: 1 } as const;
/** An accent-less keyword shorter than this means only itself: "ca" is not "cà". */
const FREE_KEY_LENGTH = 6;

/** Prepares a list of keywords once, for many messages. Keywords without a letter never match. */
export function prepareKeywords(keywords: readonly Keyword[]): KeywordIndex {
  const byFirst = new Map<string, Entry[]>();
  keywords.forEach((keyword, index) => {
    const phrase = tokens(keyword.words);
    const first = phrase[0];
    if (!first) return;
    const key = keyOf(phrase);
    const free = key.length >= FREE_KEY_LENGTH && !phrase.some((word) => word.accented);
    const not = (keyword.not ?? []).map(tokens).filter((words) => words.length > 0);
    const entry = { index, keyword, phrase, length: key.length, free, not };
    const list = byFirst.get(first.key);
    if (list) list.push(entry);
    else byFirst.set(first.key, [entry]);
  });
  return { byFirst };
}

/**
 * The keyword that a text contains. The longest phrase wins, then the one whose accents agree better, then the earlier.
 * Accents that were typed decide: "mặt" never finds "mất", "mat" finds both. A keyword written without any accent
 * ("can cuoc") stands for every form, unless it is very short.
 *
 * - "mất biển số xe" with ["mất", "mất biển số"] → "mất biển số" · "cà phê" with ["ca"] → nothing
 */
export function findKeyword(input: string, index: KeywordIndex): KeywordMatch | undefined {
  const words = tokens(input);
  const short = dropPolite(words);
  const core = { from: short[0] ? words.indexOf(short[0]) : 0, length: short.length };
  const forbidden = new Map<Entry, boolean>();
  let best: { entry: Entry; from: number; fit: KeywordMatch['fit'] } | undefined;
  words.forEach((word, from) => {
    for (const entry of index.byFirst.get(word.key) ?? []) {
      if (!isPlaced(entry, from, words.length, core)) continue;
      const fit = fitOf(words, from, entry);
      if (!fit || (best && !isBetter(entry, fit, best))) continue;
      let isForbidden = forbidden.get(entry);
      if (isForbidden === undefined) {
        isForbidden = entry.not.some((phrase) => contains(words, phrase));
        forbidden.set(entry, isForbidden);
      }
      if (!isForbidden) best = { entry, from, fit };
    }
  });
  if (!best) return undefined;
  const { entry, from, fit } = best;
  return { index: entry.index, words: entry.keyword.words, from, to: from + entry.phrase.length, fit };
}

/** `findKeyword` over a list that is used once. */
export function matchKeyword(input: string, keywords: readonly Keyword[]): KeywordMatch | undefined {
  return findKeyword(input, prepareKeywords(keywords));
}

function isPlaced(
  entry: Entry,
  from: number,
  length: number,
  core: { from: number; length: number },
): boolean {
  switch (entry.keyword.how) {
    case 'contains':
      return true;
    case 'starts':
      return from === 0 || from === core.from;
    case 'exact':
      return (
        (from === 0 && entry.phrase.length === length) ||
        (from === core.from && entry.phrase.length === core.length)
      );
  }
}

function fitOf(words: readonly Token[], at: number, entry: Entry): KeywordMatch['fit'] | undefined {
  const fit = fitAt(words, at, entry.phrase);
  if (fit !== 'other') return fit;
  return entry.free ? 'key' : undefined;
}

function isBetter(
  entry: Entry,
  fit: KeywordMatch['fit'],
  best: { entry: Entry; fit: KeywordMatch['fit'] },
): boolean {
  if (entry.length !== best.entry.length) return entry.length > best.entry.length;
  if (fit !== best.fit) return RANK[fit] > RANK[best.fit];
  return entry.index < best.entry.index;
}

function contains(words: readonly Token[], phrase: readonly Token[]): boolean {
  return words.some((_, at) => {
    const fit = fitAt(words, at, phrase);
    return fit === 'same' || fit === 'fewer';
  });
}
