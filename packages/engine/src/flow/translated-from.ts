/** FNV-1a over 32 bits: short, the same everywhere; nothing secret depends on it. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A mark of a Vietnamese text, kept beside its translation to tell later that the text is another one. A renamed variable and
 * more or fewer blanks change no meaning and no mark.
 */
export function markOf(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/\{\{[^{}]*\}\}/g, '{}')
    .replace(/\s+/g, ' ')
    .trim();
  let hash = OFFSET;
  for (let at = 0; at < plain.length; at += 1) hash = Math.imul(hash ^ plain.charCodeAt(at), PRIME);
  return (hash >>> 0).toString(36);
}
