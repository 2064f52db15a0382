import { accentFit } from './accents.ts';
import { distanceWithin } from './distance.ts';
import {
  compare,
  type Entry,
  type Found,
  forbiddenIn,
  isPlaced,
  type KeywordIndex,
  type KeywordMatch,
  type Message,
  matchOf,
  messageOf,
} from './match-keyword.ts';
import { respelt } from './spelling.ts';
import { keyOf, type Token } from './split.ts';

/** Shorter phrases turn into other words by one letter: "mat xe", "mat ve". */
const SHORTEST = { exact: 6, starts: 7, contains: 7 } as const;
/** Below these only the other spelling of one sound counts: "đăng kí" for "đăng ký". */
const SHORTEST_SPELT = 4;
/** Longer texts are stories, not slips; longer phrases are no keywords. */
const LONGEST = 120;
const NEGATIONS = new Set(['khong', 'ko', 'k', 'hok', 'hong', 'kh', 'chua', 'chang']);

/** Entries by what is left of their letters when one is taken out: two words one slip apart share such a rest. */
type Rests = ReadonlyMap<string, readonly Entry[]>;

const prepared = new WeakMap<KeywordIndex, { rests: Rests; lengths: readonly number[] }>();

/**
 * The keywords that a text holds with one slip: a letter too many, too few, wrong, or swapped with its neighbour, or a blank more or
 * less. For texts in which `findKeywords` found nothing. The words beside the slip must agree, their accents too. A digit or a
 * negation is never a slip. Costs by the message, not by the number of keywords.
 *
 * - "dang ki tam tru" with ["đăng ký tạm trú"] → found · "cancuoc" with ["căn cước"] → found · "mất vé" with ["mất xe"] → nothing
 */
export function nearKeywords(input: string, index: KeywordIndex): KeywordMatch[] {
  if (input.length > LONGEST) return [];
  const message = messageOf(input);
  const { words } = message;
  const { rests, lengths } = ready(index);
  const forbidden = forbiddenIn(words);
  const found = new Map<Entry, Found>();
  for (const length of lengths) {
    for (let from = 0; from + length <= words.length; from++) {
      for (const entry of candidates(rests, squeeze(words.slice(from, from + length)))) {
        const to = from + length;
        if (found.has(entry) || forbidden(entry) || !isNear(message, from, to, entry)) continue;
        found.set(entry, { entry, from, to, fit: 'near' });
      }
    }
  }
  const [best, ...others] = [...found.values()].sort(
    (a, b) => compare(a, b) || a.entry.index - b.entry.index,
  );
  if (best === undefined) return [];
  return [best, ...others.filter((other) => compare(best, other) === 0)].map(matchOf);
}

function ready(index: KeywordIndex): { rests: Rests; lengths: readonly number[] } {
  const known = prepared.get(index);
  if (known) return known;
  const rests = new Map<string, Entry[]>();
  const lengths = new Set<number>();
  for (const entry of index.entries) {
    const letters = squeeze(entry.phrase);
    if (letters.length < SHORTEST_SPELT || letters.length > LONGEST) continue;
    for (const rest of restsOf(letters)) {
      const list = rests.get(rest);
      if (list) list.push(entry);
      else rests.set(rest, [entry]);
    }
    for (const more of [-1, 0, 1]) lengths.add(entry.phrase.length + more);
  }
  lengths.delete(0);
  const made = { rests, lengths: [...lengths].sort((a, b) => b - a) };
  prepared.set(index, made);
  return made;
}

const squeeze = (words: readonly Token[]): string => words.map((word) => word.key).join('');

function restsOf(letters: string): Set<string> {
  const rests = new Set([letters]);
  for (let at = 0; at < letters.length; at++) rests.add(letters.slice(0, at) + letters.slice(at + 1));
  return rests;
}

function candidates(rests: Rests, letters: string): Set<Entry> {
  return new Set([...restsOf(letters)].flatMap((rest) => rests.get(rest) ?? []));
}

function isNear(message: Message, from: number, to: number, entry: Entry): boolean {
  if (!isPlaced(entry, from, to, message)) return false;
  const typed = message.words.slice(from, to);
  const meant = entry.phrase;
  const [a, b] = [squeeze(typed), squeeze(meant)];
  if (digits(a) !== digits(b) || negations(typed) !== negations(meant)) return false;
  if (distanceWithin(a, b, 1) === undefined) return false;
  if (b.length < SHORTEST[entry.keyword.how] && spelt(typed) !== spelt(meant)) return false;
  if (typed.length === meant.length) return agreesBeside(typed, meant);
  // A blank too many or too few: the accents of the whole decide.
  if (a !== b) return !typed.some((word) => word.accented);
  return accentFit(textOf(typed), textOf(meant)) !== 'other';
}

const spelt = (words: readonly Token[]): string => respelt(keyOf(words));

const textOf = (words: readonly Token[]): string => words.map((word) => word.text).join('');

/** At most one word is another, and the accents of the others do not contradict. */
function agreesBeside(typed: readonly Token[], meant: readonly Token[]): boolean {
  let slips = 0;
  return typed.every((word, at) => {
    const other = meant[at];
    if (other === undefined) return false;
    if (word.key === other.key) return accentFit(word.text, other.text) !== 'other';
    slips += 1;
    return slips === 1;
  });
}

function digits(key: string): string {
  return key.replace(/\D+/g, ' ').trim();
}

function negations(words: readonly Token[]): number {
  return words.filter((word) => NEGATIONS.has(word.key)).length;
}
