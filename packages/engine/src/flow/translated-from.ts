import { shortHash } from '../text/short-hash.ts';

/**
 * A mark of a Vietnamese text, kept beside its translation to tell later that the text is another one. A renamed variable and
 * more or fewer blanks change no meaning and no mark.
 */
export function markOf(text: string): string {
  return shortHash(
    text
      .normalize('NFC')
      .replace(/\{\{[^{}]*\}\}/g, '{}')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}
