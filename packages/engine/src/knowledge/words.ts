import { accentFit } from '../text/accents.ts';
import { findKeyword, prepareKeywords } from '../text/match-keyword.ts';
import { fitAt } from '../text/phrase.ts';
import { dropPolite } from '../text/polite.ts';
import { keyOf, type Token, tokens } from '../text/split.ts';
import terms from './terms.json' with { type: 'json' };

/** A word of a question, weighed by what kind of word it is. */
export interface Word extends Token {
  /** Part of the wording of questions ("ở đâu", "cần gì"): tells entries of one topic apart, names no topic. */
  asking: boolean;
}

/** Longest question that is read; the rest of a story adds nothing. */
const MAX_WORDS = 80;
const LONGEST_ALIAS = 4;
/** An abbreviation shorter than this, written without accents, means only itself. */
const FREE_KEY_LENGTH = 6;

const ALIASES = new Map(
  Object.entries(terms.aliases).map(([short, meant]) => [
    keyOf(tokens(short)),
    { short: tokens(short), meant: meant.map((words) => tokens(words)) },
  ]),
);
const FILLER = listByFirst(terms.filler);
const ASKING = listByFirst(terms.question);
const GREETING = new Set(terms.greeting.map((words) => keyOf(tokens(words))));
const THANKS = new Set(terms.thanks.map((words) => keyOf(tokens(words))));
/** Anywhere in a message; a single word only with the accents it has: "ngu" is rude, "ngủ" is not. */
const INSULTS = prepareKeywords(terms.insult.map((words) => ({ words, how: 'contains' as const })));
const AMBIGUOUS = new Set(terms.ambiguous.map((words) => keyOf(tokens(words))));

/** What a whole text is when it is no question: said hello, said thanks, or one abbreviation of many meanings. */
export function smallTalk(words: readonly Token[]): 'greeting' | 'thanks' | 'ambiguous-term' | undefined {
  const whole = keyOf(words);
  const core = keyOf(content(words));
  if (GREETING.has(whole) || GREETING.has(core)) return 'greeting';
  if (THANKS.has(whole) || THANKS.has(keyOf(dropPolite(words)))) return 'thanks';
  return AMBIGUOUS.has(whole) || AMBIGUOUS.has(core) ? 'ambiguous-term' : undefined;
}

/** Rude words, whatever else the message says. Asked only of what nothing else understood. */
export function isInsult(text: string): boolean {
  const found = findKeyword(text, INSULTS);
  return found !== undefined && (found.to - found.from > 1 || found.fit === 'same');
}

/** Keys that lie side by side, struck one after the other. */
const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const RUN = 4;
const NO_WORD = /^[^aeiouy]{4,}$|[^aeiouy]{5,}|(.)\1{3,}/;

/** Letters struck at random, in which no word can be: "asdfgh", "kkkkk". An abbreviation ("cccd") is none. */
export function isGibberish(typed: readonly Token[]): boolean {
  return typed.length > 0 && typed.every(({ key }) => !ALIASES.has(key) && isStruck(key));
}

function isStruck(key: string): boolean {
  if (!/^[a-z]{4,}$/.test(key)) return false;
  if (NO_WORD.test(key)) return true;
  for (let at = 0; at + RUN <= key.length; at++) {
    const run = key.slice(at, at + RUN);
    if (KEYBOARD.some((row) => row.includes(run))) return true;
  }
  return false;
}

/** The words of a text that are worth comparing: courtesy and fillers dropped, accents respected. */
export function content(typed: readonly Token[]): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < typed.length && words.length < MAX_WORDS; ) {
    const skip = lengthAt(FILLER, typed, at);
    const word = typed[at];
    if (skip === 0 && word) words.push({ ...word, asking: lengthAt(ASKING, typed, at) > 0 });
    at += Math.max(skip, 1);
  }
  return words;
}

/**
 * What abbreviations and everyday words stand for, as further words beside the text: "cccd" adds "căn cước", "dk" adds
 * "đăng ký" and "điều kiện". The text itself is never rewritten.
 */
export function expansions(words: readonly Token[]): Word[][] {
  const found: Word[][] = [];
  words.forEach((_, at) => {
    for (let length = 1; length <= LONGEST_ALIAS && at + length <= words.length; length++) {
      const alias = ALIASES.get(keyOf(words.slice(at, at + length)));
      if (alias === undefined) continue;
      // "cà" with its accent is no "ca" (công an); longer words without accents stand for all.
      const isShort = keyOf(alias.short).length < FREE_KEY_LENGTH;
      if (isShort && fitAt(words, at, alias.short) === 'other') continue;
      for (const meant of alias.meant) found.push(content(meant));
    }
  });
  return found;
}

function listByFirst(list: readonly string[]): Map<string, Token[][]> {
  const byFirst = new Map<string, Token[][]>();
  for (const phrase of list.map(tokens)) {
    const key = phrase[0]?.key ?? '';
    byFirst.set(key, [...(byFirst.get(key) ?? []), phrase]);
  }
  return byFirst;
}

/** Length of the longest phrase of the list that stands at a place; typed accents must not contradict. */
function lengthAt(list: ReadonlyMap<string, Token[][]>, words: readonly Token[], at: number): number {
  let length = 0;
  for (const phrase of list.get(words[at]?.key ?? '') ?? []) {
    const fit = fitAt(words, at, phrase);
    if (phrase.length > length && (fit === 'same' || fit === 'fewer')) length = phrase.length;
  }
  return length;
}

/** How the accents of a question agree with those of an entry, over the words they share: 1 all … -1 none. */
export function accentAgreement(
  asked: readonly Word[],
  known: ReadonlyMap<string, readonly string[]>,
): number {
  let shared = 0;
  let agreed = 0;
  for (const word of asked) {
    const texts = word.accented ? known.get(word.key) : undefined;
    if (!texts) continue;
    shared++;
    agreed += texts.some((text) => accentFit(word.text, text) !== 'other') ? 1 : -1;
  }
  return shared === 0 ? 0 : agreed / shared;
}
