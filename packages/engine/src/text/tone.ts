const FROM = 'àáảãạèéẻẽẹỳýỷỹỵ';
const TO = 'òóỏõọòóỏõọùúủũụ';
const BARE = 'aaaaaeeeeeyyyyy';

/**
 * Moves the tone of open syllables in oa, oe, uy to the old style of most state papers: hoà → hòa, Uỷ → Ủy.
 * Closed syllables (toán), longer groups (loại, khuỷu) and everything after q (quý) stay. Gives NFC back.
 */
export function toOldTone(s: string): string {
  return s
    .normalize('NFC')
    .replace(/(?<![qQ])([oO][àáảãạèéẻẽẹ]|[uU][ỳýỷỹỵ])(?![\p{L}\p{M}])/giu, (pair: string) => {
      const first = pair.charAt(0);
      const second = pair.charAt(1);
      const at = FROM.indexOf(second.toLowerCase());
      const vowel = TO.charAt(at);
      const bare = BARE.charAt(at);
      return (
        (first === first.toLowerCase() ? vowel : vowel.toUpperCase()) +
        (second === second.toLowerCase() ? bare : bare.toUpperCase())
      );
    });
}
