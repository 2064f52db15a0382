/** How the accents that someone typed relate to the accents that were meant. */
export type AccentFit = 'same' | 'fewer' | 'other';

const TONES = new Set(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']);
/** Stands for the bar of đ, which Unicode does not decompose. */
const BAR = '\u0335';

interface Marked {
  /** Base letters, each with its own marks (breve, circumflex, horn, bar), in order. */
  letters: string[];
  /** The tone of the syllable, wherever it was put: hoà and hòa are one word. */
  tone: string;
}

function marked(word: string): Marked {
  const letters: string[] = [];
  let tone = '';
  for (const sign of word.toLowerCase().replace(/đ/g, `d${BAR}`).normalize('NFD')) {
    if (TONES.has(sign)) tone += sign;
    else if (/\p{M}/u.test(sign) && letters.length > 0) letters[letters.length - 1] += sign;
    else letters.push(sign);
  }
  return { letters, tone };
}

/** True when the text carries at least one Vietnamese accent (any mark, or đ). */
export function hasAccents(s: string): boolean {
  return /[đĐ]|\p{M}/u.test(s.normalize('NFD'));
}

/**
 * Compares the accents of two words with the same folded key.
 * `same`: equal, the place of the tone aside (hoà = hòa). `fewer`: accents were left out, none contradicts
 * (dau, dâu for dấu). `other`: an accent that was typed contradicts (mặt for mất).
 */
export function accentFit(typed: string, meant: string): AccentFit {
  const a = marked(typed);
  const b = marked(meant);
  if (a.tone === b.tone && a.letters.join('') === b.letters.join('')) return 'same';
  if (a.tone !== '' && a.tone !== b.tone) return 'other';
  if (a.letters.length !== b.letters.length) return 'other';
  const fewer = a.letters.every((letter, i) => letter.length === 1 || letter === b.letters[i]);
  return fewer ? 'fewer' : 'other';
}
