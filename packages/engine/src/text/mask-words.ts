import { clean } from './clean.ts';

/** As much of a citizen's words as tells what was asked, characters. */
const LONGEST = 160;
const HIDDEN = '•••';

/**
 * A citizen's words as staff may read them when they look for what is missing: numbers of three digits and more
 * (telephones, papers, accounts, also written in groups), e-mail addresses and links are hidden; at most 160 characters.
 * Names stay: nothing tells them from other words, so such texts are kept sealed and for a limited time.
 */
export function maskWords(words: string): string {
  const masked = clean(words)
    .slice(0, 4 * LONGEST)
    .replace(/https?:\/\/\S+|www\.\S+|[\p{L}\p{N}-]{1,60}(?:\.[\p{L}]{2,10}){1,3}\/\S*/giu, HIDDEN)
    .replace(/[^\s@]+@[^\s@]+/gu, HIDDEN)
    .replace(/\p{N}(?:[^\p{L}\p{N}]{0,3}\p{N}){2,}/gu, HIDDEN)
    .replace(/\s+/gu, ' ')
    .trim();
  const letters = [...masked];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : masked;
}
