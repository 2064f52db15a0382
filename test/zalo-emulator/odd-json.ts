/**
 * JSON as a foreign server might write it: the same value, but keys in any order, some letters as escapes,
 * escaped slashes and spaces here and there. Who signs or hashes a re-serialised object gets another hash.
 */
import type { Random } from './random.ts';

export function oddJson(value: unknown, random: Random): string {
  const space = () => (random.chance(0.2) ? random.pick([' ', '  ', '\n', '\t']) : '');
  const write = (part: unknown): string => {
    if (typeof part === 'string') return oddString(part, random);
    if (Array.isArray(part)) return `[${part.map((item) => space() + write(item)).join(',')}${space()}]`;
    if (part !== null && typeof part === 'object') {
      const members = random.shuffled(Object.entries(part).filter(([, member]) => member !== undefined));
      const written = members.map(
        ([key, member]) => `${space()}${JSON.stringify(key)}:${space()}${write(member)}`,
      );
      return `{${written.join(',')}${space()}}`;
    }
    return JSON.stringify(part);
  };
  // At least one space that JSON.stringify never writes, so that no body survives a round trip by luck.
  const text = write(value);
  return text.startsWith('{') ? `{ ${text.slice(1)}` : text;
}

function oddString(text: string, random: Random): string {
  const escapeLetters = random.chance(0.4);
  const escapeSlashes = random.chance(0.5);
  let written = '';
  for (const unit of JSON.stringify(text).slice(1, -1).split('')) {
    const code = unit.charCodeAt(0);
    const surrogate = code >= 0xd800 && code <= 0xdfff;
    // Both halves of a pair are escaped or none: half a pair has no UTF-8 form.
    if (code > 0x7f && (surrogate ? escapeLetters : escapeLetters && random.chance(0.7)))
      written += `\\u${code.toString(16).padStart(4, '0')}`;
    else if (unit === '/' && escapeSlashes) written += '\\/';
    else written += unit;
  }
  return `"${written}"`;
}
