import { type Token, tokens } from '../../text/split.ts';
import { type FoundProvince, LONGEST, near, provincesOf } from './find-provinces.ts';
import { communeIndex } from './index-of-communes.ts';
import { bareCommune, bareDistrict, lettersApart, lettersOf, nameOf } from './names.ts';
import { type FoundCommune, search } from './search.ts';

/** What a text says of a place. */
export interface FoundPlace {
  /** Communes that fit; none when only a province was named, or nothing. */
  communes: FoundCommune[];
  /** Provinces that it names beside them, or alone. */
  provinces: FoundProvince[];
  /** Found by a slip of the name: to be confirmed. */
  near: boolean;
}

const NOTHING: FoundPlace = { communes: [], provinces: [], near: false };

/**
 * Looks for a commune of today: by its name with or without type, accents and province, by its name before 2025 (with the old
 * district where it was said), at last by a slip. Accents that were typed decide. `within`: code of the only province looked in.
 *
 * - "xã Tân Tiến, Đồng Nai" → one · "tan tien" → eight in eight provinces · "phuong ben nghe" → Phường Sài Gòn, old name with it
 */
export function findPlace(text: string, within?: string): FoundPlace {
  if (text.length > LONGEST || !/\p{L}/u.test(text)) return NOTHING;
  // A name may hold a hyphen itself ("Chân Mây - Lăng Cô"), and a hyphen may stand for a comma.
  const ways = [/[,;\n]/, /[,;\n]|\s[-–]\s/, /$^/].map((between) =>
    text
      .split(between)
      .map((part) => tokens(part))
      .filter((part) => part.length > 0),
  );
  let nearest: FoundPlace = NOTHING;
  for (const parts of ways) {
    const found = placeIn(parts, within);
    if (found.communes.length > 0) return found;
    if (nearest.provinces.length === 0) nearest = found;
  }
  return nearest;
}

function placeIn(parts: readonly (readonly Token[])[], within: string | undefined): FoundPlace {
  const last = [...(parts.at(-1) ?? [])];
  const alone = parts.length === 1;
  const own = alone ? search(last, undefined, within) : [];
  const provinces = provincesOf(last, false);
  if (own.length > 0 && !(provinces.length > 0 && within === undefined && !hasType(last))) {
    return { communes: own, provinces: [], near: false };
  }
  if (alone && provinces.length > 0)
    return { communes: within === undefined ? [] : own, provinces, near: false };
  if (alone) return inOneRun(last, within);
  const named = provinces.filter(({ province }) => within === undefined || province.code === within);
  const rest = named.length > 0 ? parts.slice(0, -1) : parts;
  const codes = named.length > 0 ? named.map(({ province }) => province.code) : [undefined];
  const communes = codes.flatMap((code) => inParts(rest, code ?? within, named[0]?.old));
  return communes.length > 0
    ? { communes, provinces: named, near: false }
    : slips(rest, codes[0] ?? within, named);
}

const hasType = (words: readonly Token[]) => bareCommune(words).type !== undefined;

/** Commune, then perhaps the old district: "Phường 12, Gò Vấp". */
function inParts(
  parts: readonly (readonly Token[])[],
  province: string | undefined,
  old: string | undefined,
): FoundCommune[] {
  const last = parts.at(-1) ?? [];
  const before = parts.at(-2);
  const district = before === undefined ? [] : search(before, nameOf(bareDistrict(last)).key, province, old);
  if (district.length > 0) return district;
  return search(last, undefined, province, old);
}

/** "tan tien dong nai": the longest end that names a province. */
function inOneRun(words: Token[], within: string | undefined): FoundPlace {
  for (let at = 1; at < words.length; at++) {
    const provinces = provincesOf(words.slice(at), false);
    const communes = provinces.flatMap(({ province, old }) =>
      within === undefined || within === province.code
        ? search(words.slice(0, at), undefined, province.code, old)
        : [],
    );
    if (communes.length > 0) return { communes, provinces, near: false };
  }
  for (let at = 1; at < words.length; at++) {
    const district = nameOf(bareDistrict(words.slice(at))).key;
    const communes = search(words.slice(0, at), district, within);
    if (communes.length > 0) return { communes, provinces: [], near: false };
  }
  const found = slips([words], within, []);
  return found.communes.length > 0 ? found : { ...found, provinces: provincesOf(words, true) };
}

/** Two replaced letters change four bits. */
const MOST_APART = 4;

/** One slip in a long enough name. */
function slips(
  parts: readonly (readonly Token[])[],
  province: string | undefined,
  provinces: FoundProvince[],
): FoundPlace {
  const { words, type } = bareCommune(parts.at(-1) ?? []);
  const { key } = nameOf(words);
  if (key.length < 4) return NOTHING;
  const letters = lettersOf(key);
  const found = communeIndex().keys.filter(
    (one) =>
      (province === undefined || one.province === province) &&
      (type === undefined || one.type === type) &&
      Math.abs(one.name.key.length - key.length) <= 2 &&
      lettersApart(letters, one.letters) <= MOST_APART &&
      near(key, one.name.key),
  );
  const several = province === undefined ? found.slice(0, 10) : found;
  return { communes: several.map((commune) => ({ commune })), provinces, near: several.length > 0 };
}
