import { stripAccents } from './fold.ts';

/** Letters that only Telex puts together so. */
const TELEX = /aa|ee|oo|dd|[aou]w|[a-z]{2}[fj](?![a-z])/;
const TONES: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const VOWELS = 'aăâeêioôơuưy';
const MARKED = 'ăâêôơư';

/**
 * Words typed in Telex with the keyboard switched off, as they were meant: a second reading, only for suggestions and for
 * matching when the words as they stand mean nothing. Undefined where nothing looks like Telex.
 *
 * - "ddawng kys tamj trus" → "đăng ký tạm trú" · "thuw vieenj" → "thư viện" · "tam tru" → undefined
 */
export function readTelex(input: string): string | undefined {
  const typed = input.toLowerCase();
  if (/[^\x20-\x7e]/.test(typed) || !TELEX.test(typed)) return undefined;
  const meant = typed.replace(/[a-z]+/g, word);
  return meant === typed ? undefined : meant;
}

/** `readTelex` without accents: "cawn cuowcs" → "can cuoc". */
export function fromTelex(input: string): string | undefined {
  const meant = readTelex(input);
  return meant === undefined ? undefined : stripAccents(meant);
}

function word(typed: string): string {
  const vowel = typed.search(/[aeiouy]/);
  if (vowel < 0) return typed.replaceAll('dd', 'đ');
  const tones = [...typed.slice(vowel + 1)].filter((letter) => Object.hasOwn(TONES, letter));
  const tone = tones.at(-1);
  // A tone stands behind the vowels: "s" of "sao" is a letter.
  const bare =
    tone === undefined ? typed : typed.slice(0, vowel + 1) + typed.slice(vowel + 1).replace(/[sfrxj]/g, '');
  return withTone(lettersOf(bare), tone === undefined ? '' : (TONES[tone] ?? ''));
}

/** Doubled letters and `w` behind their vowel become the letters that they stand for. */
function lettersOf(typed: string): string {
  return typed
    .replaceAll('dd', 'đ')
    .replace(
      /([aeo])([^aeiouy]*)\1/,
      (_, letter: string, between: string) => `${circumflex(letter)}${between}`,
    )
    .replace(/uw?o(\p{L}*?)w/u, 'ươ$1')
    .replace(/uow/, 'ươ')
    .replace(/([aou])(\p{L}*?)w/u, (_, letter: string, between: string) => `${horned(letter)}${between}`)
    .replace(/w/, 'ư');
}

const circumflex = (letter: string) => (letter === 'a' ? 'â' : letter === 'e' ? 'ê' : 'ô');
const horned = (letter: string) => (letter === 'a' ? 'ă' : letter === 'o' ? 'ơ' : 'ư');

/** The tone on the vowel that bears it: a marked one, the last before a consonant, else the first of an open pair. */
function withTone(letters: string, tone: string): string {
  if (tone === '') return letters;
  const from = /^(?:qu|gi(?=[aăâeêioôơuưy]))/.exec(letters)?.[0].length ?? 0;
  const places = [...letters].flatMap((letter, at) => (at >= from && VOWELS.includes(letter) ? [at] : []));
  const marked = places.filter((at) => MARKED.includes(letters.charAt(at))).at(-1);
  const last = places.at(-1) ?? -1;
  const closed = last < letters.length - 1;
  const at = marked ?? (closed || places.length === 1 ? last : places[places.length === 3 ? 1 : 0]) ?? -1;
  return (letters.slice(0, at + 1) + tone + letters.slice(at + 1)).normalize('NFC');
}
