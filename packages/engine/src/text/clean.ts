/** Characters that take no room and only break comparison: zero-width marks, soft hyphen, direction controls. */
const INVISIBLE = /[\u00ad\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** A zero-width joiner means something only between two pictographs (family emoji); anywhere else it is noise. */
const LOOSE_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
const BLANKS = /[\s\p{Cc}]+/gu;
/** Eth, pasted from old Vietnamese fonts, looks like Đ and is another letter. */
const ETH: Readonly<Record<string, string>> = { '\u00d0': 'Đ', '\u00f0': 'đ' };

/**
 * Text as it is stored and shown: NFC, invisible characters removed, every run of blanks (also NBSP, tab, newline)
 * one space, no blanks at the ends, half surrogates replaced, Ð/ð read as Đ/đ. Case and signs stay.
 * Idempotent; NFC and NFD input give the same result; linear; never throws.
 */
export function clean(s: string): string {
  return (
    s
      .toWellFormed()
      // Before NFC: a mark that stood behind an invisible character may now compose with its letter.
      .replace(INVISIBLE, '')
      .replace(LOOSE_JOINER, '')
      .normalize('NFC')
      .replace(/[\u00d0\u00f0]/g, (eth) => ETH[eth] ?? eth)
      .replace(BLANKS, ' ')
      .trim()
  );
}
