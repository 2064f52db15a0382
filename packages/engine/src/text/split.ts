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

/** Cuts a text into words: runs of letters and digits. Signs and emoji fall away. The keys joined by spaces are `fold(s)`. */
export function tokens(s: string): Token[] {
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
