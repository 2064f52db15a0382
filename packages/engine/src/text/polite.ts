import { accentFit } from './accents.ts';
import { type Token, tokens } from './split.ts';

/** Words of courtesy and lead-ins that carry no choice. They are dropped for matching only; the log keeps them. */
const BEFORE = [
  'dạ',
  'dạ vâng',
  'thưa',
  'xin',
  'xin hỏi',
  'cho hỏi',
  'cho em hỏi',
  'cho tôi hỏi',
  'cho mình hỏi',
  'cho con hỏi',
  'cho cháu hỏi',
  'cho em',
  'cho tôi',
  'cho mình',
  'cho con',
  'cho cháu',
  'em muốn',
  'tôi muốn',
  'mình muốn',
  'con muốn',
  'cháu muốn',
  'em cần',
  'tôi cần',
  'mình cần',
  'em chọn',
  'tôi chọn',
  'mình chọn',
  'giúp em',
  'giúp tôi',
  'giúp mình',
  'em',
  'anh ơi',
  'chị ơi',
  'bạn ơi',
  'ad ơi',
  'anh chị ơi',
].map(tokens);
const AFTER = [
  'ạ',
  'ah',
  'nhé',
  'nhe',
  'nhá',
  'nha',
  'nhỉ',
  'với',
  'với ạ',
  'đi',
  'giúp em',
  'giúp tôi',
  'giúp mình',
  'giùm em',
  'dùm',
  'dùm em',
  'giùm',
  'em',
  'anh',
  'chị',
  'ad',
  'admin',
  'anh ơi',
  'chị ơi',
  'bạn ơi',
  'ad ơi',
  'cảm ơn',
  'xin cảm ơn',
].map(tokens);

/** Phrases by their outermost word: a text is looked at from its two ends. */
function byEnd(phrases: readonly Token[][], last: boolean): ReadonlyMap<string, readonly Token[][]> {
  const found = new Map<string, Token[][]>();
  for (const phrase of phrases) {
    const key = (last ? phrase.at(-1) : phrase[0])?.key ?? '';
    found.set(key, [...(found.get(key) ?? []), phrase]);
  }
  return found;
}

const LEADS = byEnd(BEFORE, false);
const TAILS = byEnd(AFTER, true);

function fits(words: readonly Token[], at: number, phrase: readonly Token[]): boolean {
  return phrase.every((meant, i) => {
    const typed = words[at + i];
    return typed?.key === meant.key && accentFit(typed.text, meant.text) !== 'other';
  });
}

/** Length of the longest phrase that stands at `from` (or ends at `to`) and leaves at least one word; 0 when none. */
function courtesy(words: readonly Token[], from: number, to: number, end: boolean) {
  const phrases = end ? TAILS.get(words[to - 1]?.key ?? '') : LEADS.get(words[from]?.key ?? '');
  let length = 0;
  for (const phrase of phrases ?? []) {
    if (phrase.length <= length || phrase.length >= to - from) continue;
    if (fits(words, end ? to - phrase.length : from, phrase)) length = phrase.length;
  }
  return length;
}

/** Drops courtesy at both ends ("dạ … ạ", "cho em hỏi …"), longest phrase first; a text of courtesy alone keeps a word. */
export function dropPolite(words: readonly Token[]): Token[] {
  let from = 0;
  let to = words.length;
  for (;;) {
    const lead = courtesy(words, from, to, false);
    const tail = courtesy(words, from + lead, to, true);
    if (lead + tail === 0) return words.slice(from, to);
    from += lead;
    to -= tail;
  }
}
