import { accentFit } from '../../text/accents.ts';
import { type Token, tokens } from '../../text/split.ts';

/** A name as it is compared: folded and without blanks, since "Ea H'Leo" is typed "ea hleo" and "Đắk Lắk" "Daklak". */
export interface Name {
  key: string;
  words: readonly Token[];
}

export function nameOf(words: readonly Token[]): Name {
  return { key: words.map(({ key }) => key).join(''), words };
}

export const nameIn = (text: string): Name => nameOf(tokens(text));

/** A name whose key is known already; its words are read when they are first compared. */
export function listedName(key: string, text: string): Name {
  let words: readonly Token[] | undefined;
  return {
    key,
    get words() {
      words ??= tokens(text);
      return words;
    },
  };
}

/** Which letters and digits a key has, one bit each: keys that differ in many are no slips of each other. */
export function lettersOf(key: string): number {
  let bits = 0;
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    bits |= 1 << (code < 97 ? 26 + (code % 6) : code - 97);
  }
  return bits;
}

/** How many letters one has and the other has not. */
export function lettersApart(a: number, b: number): number {
  let apart = 0;
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) apart += 1;
  return apart;
}

/** How the accents that were typed agree with the name's; undefined where the letters differ. */
function fitOf(typed: Name, name: Name): 'same' | 'fewer' | 'other' | undefined {
  if (typed.key !== name.key) return undefined;
  if (typed.words.length !== name.words.length) {
    const joined = (one: Name) => one.words.map(({ text }) => text).join('');
    return accentFit(joined(typed), joined(name));
  }
  const fits = typed.words.map(({ text }, at) => accentFit(text, name.words[at]?.text ?? ''));
  if (fits.includes('other')) return 'other';
  return fits.includes('fewer') ? 'fewer' : 'same';
}

/**
 * Of what has these letters: what the accents name, else what they leave open; never what they contradict. Who types none leaves
 * all open: "ba dinh" is Ba Đình as well as Ba Dinh. `withAccents`: of the words around the name as well ("Xã Ba Dinh").
 */
export function best<T extends { name: Name }>(
  typed: Name,
  found: readonly T[],
  withAccents = typed.words.some(({ accented }) => accented),
): T[] {
  const same = found.filter((one) => fitOf(typed, one.name) === 'same');
  const fewer = found.filter((one) => fitOf(typed, one.name) === 'fewer');
  if (same.length === 0) return fewer;
  return withAccents ? same : [...same, ...fewer];
}

/** Words in front that say what kind of place follows, longest first. */
const TYPES: readonly (readonly [words: string, type: string])[] = [
  ['đặc khu', 'Đ'],
  ['đk', 'Đ'],
  ['phường', 'P'],
  ['p', 'P'],
  ['xã', 'X'],
  ['x', 'X'],
  ['thị trấn', 'T'],
  ['tt', 'T'],
];
const PROVINCE_TYPES = ['thành phố', 'tỉnh', 'tp', 't'];
const DISTRICT_TYPES = ['thành phố', 'thị xã', 'huyện', 'quận', 'tp', 'tx', 'h', 'q'];

/** The words behind the first of these that stands in front; all of them where none does, or nothing would be left. */
function behind(words: readonly Token[], fronts: readonly string[]): Token[] {
  for (const front of fronts) {
    const lead = tokens(front);
    if (words.length > lead.length && lead.every(({ key }, at) => words[at]?.key === key)) {
      return words.slice(lead.length);
    }
  }
  return [...words];
}

export const bareProvince = (words: readonly Token[]) => behind(words, PROVINCE_TYPES);
export const bareDistrict = (words: readonly Token[]) => behind(words, DISTRICT_TYPES);

/** A commune's words without its type, and the type where it was said. */
export function bareCommune(words: readonly Token[]): { words: Token[]; type?: string } {
  for (const [front, type] of TYPES) {
    const rest = behind(words, [front]);
    if (rest.length < words.length) return { words: rest, type };
  }
  return { words: [...words] };
}
