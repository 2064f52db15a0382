/** Longest message we send: Zalo takes 2,000 characters; the rest is room for numbered choices. */
export const MAX_MESSAGE_LENGTH = 1900;

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Length as channels count it: UTF-16 units after NFC. */
export function textLength(s: string): number {
  return s.normalize('NFC').length;
}

/**
 * Splits a text into messages of at most `max` UTF-16 units: at a paragraph, else a line, a sentence, a blank, and only
 * then between two characters; never inside a surrogate pair, nor inside a combining sequence unless that alone is
 * longer than `max`. Blanks at the cuts fall away, nothing else is lost. An empty or blank text gives [].
 * @throws RangeError when `max` is below 2 (a surrogate pair must fit).
 */
export function splitText(text: string, max: number = MAX_MESSAGE_LENGTH): string[] {
  if (!(max >= 2)) throw new RangeError('splitText: max must be at least 2');
  const whole = text.normalize('NFC').trim();
  const pieces: string[] = [];
  let from = 0;
  while (whole.length - from > max) {
    const cut = from + cutOf(whole.slice(from, from + max + 1), max);
    const piece = whole.slice(from, cut).trim();
    if (piece !== '') pieces.push(piece);
    from = cut;
    while (from < whole.length && whole.charAt(from).trim() === '') from++;
  }
  const rest = whole.slice(from);
  if (rest !== '') pieces.push(rest);
  return pieces;
}

/** Where to cut a window of `max` + 1 units; 1..max. Better places win only when they leave a piece of decent size. */
function cutOf(window: string, max: number): number {
  const places: [pattern: RegExp, atLeast: number][] = [
    [/\n\s*\n/g, max * 0.5],
    [/\n/g, max * 0.5],
    [/[.!?…;:][)"”’]?\s/g, max * 0.3],
    [/\s/g, 1],
  ];
  for (const [pattern, atLeast] of places) {
    let best = 0;
    for (const found of window.matchAll(pattern)) {
      const blank = found[0].search(/\s/);
      const end = found.index + blank;
      if (end <= max && end >= atLeast) best = end;
    }
    if (best > 0) return best;
  }
  const start = graphemes.segment(window).containing(max)?.index ?? max;
  if (start > 0) return start;
  return /[\udc00-\udfff]/.test(window.charAt(max)) ? max - 1 : max;
}
