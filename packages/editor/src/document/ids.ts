const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * A new id for a node, edge, trigger or list item: 12 lower-case characters, 60 random bits, never shown.
 * Unique enough within a flow and across flows pasted into each other.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('');
}
