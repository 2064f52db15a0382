import { hasAccents } from './accents.ts';
import { clean } from './clean.ts';
import { fold } from './fold.ts';

/** One word of a text. */
export interface Token {
  /** As typed, compatibility forms resolved (① → 1). */
  text: string;
  /** Folded. */
  key: string;
  /** Does it carry an accent? */
  accented: boolean;
}

/** Labels and keywords are cut again with every message: short texts are kept, in two generations. */
const LONGEST_KEPT = 120;
const MOST_KEPT = 2_000;
let young = new Map<string, Token[]>();
let old = new Map<string, Token[]>();

/** Cuts a text into words: runs of letters and digits. Signs and emoji fall away. The keys joined by spaces are `fold(s)`. */
export function tokens(s: string): Token[] {
  if (s.length > LONGEST_KEPT) return cut(s);
  let found = young.get(s);
  if (found === undefined) {
    found = old.get(s) ?? cut(s);
    if (young.size >= MOST_KEPT) {
      old = young;
      young = new Map();
    }
    young.set(s, found);
  }
  return found.slice();
}

function cut(s: string): Token[] {
  const found: Token[] = [];
  for (const text of clean(s)
    .normalize('NFKC')
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
    for (const key of fold(text).split(' ')) {
      if (key !== '') found.push({ text, key, accented: hasAccents(text) });
    }
  }
  return found;
}

/** The folded key of a list of words. */
export function keyOf(words: readonly Token[]): string {
  return words.map((word) => word.key).join(' ');
}
