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
  /** Of two that fit, the higher one is found; 0 when absent. */
  priority?: number;
}

/** Which keyword was found, and where. */
export interface KeywordMatch {
  /** Place in the list that was given. */
  index: number;
  words: string;
  /** First and one past the last word of the message that it covers. */
  from: number;
  to: number;
  /**
   * `same`: accents as written in the keyword; `fewer`: typed with fewer; `key`: an accent-less keyword stood for all;
   * `near`: one letter, or one blank, was mistyped.
   */
  fit: 'same' | 'fewer' | 'key' | 'near';
}

export interface Entry {
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
  entries: readonly Entry[];
  byFirst: ReadonlyMap<string, readonly Entry[]>;
}

const FIT = { same: 3, fewer: 2, key: 1, near: 0 } as const;
const HOW = { exact: 2, starts: 1, contains: 0 } as const;
/** An accent-less keyword shorter than this means only itself: "ca" is not "cà". */
const FREE_KEY_LENGTH = 6;

/** Prepares a list of keywords once, for many messages. Keywords without a letter never match. */
export function prepareKeywords(keywords: readonly Keyword[]): KeywordIndex {
  const entries: Entry[] = [];
  const byFirst = new Map<string, Entry[]>();
  keywords.forEach((keyword, index) => {
    const phrase = tokens(keyword.words);
    const first = phrase[0];
    if (!first) return;
    const key = keyOf(phrase);
    const free = key.length >= FREE_KEY_LENGTH && !phrase.some((word) => word.accented);
    const not = (keyword.not ?? []).map(tokens).filter((words) => words.length > 0);
    const entry = { index, keyword, phrase, length: key.length, free, not };
    entries.push(entry);
    const list = byFirst.get(first.key);
    if (list) list.push(entry);
    else byFirst.set(first.key, [entry]);
  });
  return { entries, byFirst };
}

/** A keyword that stands in a message. */
export interface Found {
  entry: Entry;
  from: number;
  to: number;
  fit: KeywordMatch['fit'];
}

/**
 * The keyword that a text contains. The higher priority wins, then `exact` before `starts` before `contains`, then the longer phrase,
 * then the one whose accents agree better, then the earlier.
 * Accents that were typed decide: "mặt" never finds "mất", "mat" finds both. A keyword written without any accent
 * ("can cuoc") stands for every form, unless it is very short.
 *
 * - "mất biển số xe" with ["mất", "mất biển số"] → "mất biển số" · "cà phê" with ["ca"] → nothing
 */
export function findKeyword(input: string, index: KeywordIndex): KeywordMatch | undefined {
  return findKeywords(input, index)[0];
}

/**
 * The keyword that a text contains, and behind it those that fit as well and differ from it only by accents: "dau" may mean "dấu" and
 * "dầu".
 */
export function findKeywords(input: string, index: KeywordIndex): KeywordMatch[] {
  const message = messageOf(input);
  const { words } = message;
  const forbidden = forbiddenIn(words);
  let best: Found[] = [];
  words.forEach((word, from) => {
    for (const entry of index.byFirst.get(word.key) ?? []) {
      if (!isPlaced(entry, from, from + entry.phrase.length, message)) continue;
      const fit = fitOf(words, from, entry);
      const found = fit && { entry, from, to: from + entry.phrase.length, fit };
      const order = found && best[0] ? compare(found, best[0]) : -1;
      if (!found || order > 0 || forbidden(entry)) continue;
      if (order < 0) best = [found];
      else if (sameKey(found, best[0])) best.push(found);
    }
  });
  return best.map(matchOf).sort((a, b) => a.index - b.index);
}

export function matchOf({ entry, from, to, fit }: Found): KeywordMatch {
  return { index: entry.index, words: entry.keyword.words, from, to, fit };
}

/** A message in words, and where its core stands without the courtesy around it. */
export interface Message {
  words: Token[];
  core: { from: number; to: number };
}

export function messageOf(input: string): Message {
  const words = tokens(input);
  const short = dropPolite(words);
  const from = short[0] ? words.indexOf(short[0]) : 0;
  return { words, core: { from, to: from + short.length } };
}

/** Does a phrase that forbids a keyword stand in the message? Looked for once each. */
export function forbiddenIn(words: readonly Token[]): (entry: Entry) => boolean {
  const known = new Map<Entry, boolean>();
  return (entry) => {
    let is = known.get(entry);
    if (is === undefined) {
      is = entry.not.some((phrase) => contains(words, phrase));
      known.set(entry, is);
    }
    return is;
  };
}

/** `findKeyword` over a list that is used once. */
export function matchKeyword(input: string, keywords: readonly Keyword[]): KeywordMatch | undefined {
  return findKeyword(input, prepareKeywords(keywords));
}

/** May the keyword stand here? */
export function isPlaced({ keyword }: Entry, from: number, to: number, { words, core }: Message): boolean {
  switch (keyword.how) {
    case 'contains':
      return true;
    case 'starts':
      return from === 0 || from === core.from;
    case 'exact':
      return (from === 0 && to === words.length) || (from === core.from && to === core.to);
  }
}

function fitOf(words: readonly Token[], at: number, entry: Entry): Found['fit'] | undefined {
  const fit = fitAt(words, at, entry.phrase);
  if (fit !== 'other') return fit;
  return entry.free ? 'key' : undefined;
}

/** Below 0 when the first is the better one; 0 when only their order in the list tells them apart. */
export function compare(a: Found, b: Found): number {
  const [one, other] = [a.entry, b.entry];
  return (
    (other.keyword.priority ?? 0) - (one.keyword.priority ?? 0) ||
    HOW[other.keyword.how] - HOW[one.keyword.how] ||
    other.length - one.length ||
    FIT[b.fit] - FIT[a.fit]
  );
}

function sameKey(a: Found, b: Found | undefined): boolean {
  return a.from === b?.from && keyOf(a.entry.phrase) === keyOf(b.entry.phrase);
}

function contains(words: readonly Token[], phrase: readonly Token[]): boolean {
  return words.some((_, at) => {
    const fit = fitAt(words, at, phrase);
    return fit === 'same' || fit === 'fewer';
  });
}
