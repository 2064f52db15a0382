import { distanceWithin } from '../../text/distance.ts';
import { type Token, tokens } from '../../text/split.ts';
import { type Commune, communeIndex, type OldCommune } from './index-of-communes.ts';
import {
  bareCommune,
  bareDistrict,
  bareProvince,
  best,
  lettersApart,
  lettersOf,
  type Name,
  nameIn,
  nameOf,
} from './names.ts';
import { PROVINCES, type Province } from './provinces.ts';

/** A province that a text names, and the old one when it was named by that. */
export interface FoundProvince {
  province: Province;
  old?: string;
}

/** A commune of today, and its name before when it was named by that. */
export interface FoundCommune {
  commune: Commune;
  old?: string;
}

interface Entry extends FoundProvince {
  name: Name;
}

const ENTRIES: readonly Entry[] = PROVINCES.flatMap((province) => [
  { province, name: nameIn(province.name) },
  ...province.old.map((old) => ({ province, old, name: nameIn(old) })),
  ...province.aliases.map(({ words, old }) => ({
    province,
    name: nameIn(words),
    ...(old === undefined ? {} : { old }),
  })),
]);
const BY_KEY = Map.groupBy(ENTRIES, (entry) => entry.name.key);
/** A name that is also that of an old province stands for the province of today first. */
const once = (found: readonly FoundProvince[]): FoundProvince[] =>
  found.filter(({ province }, at) => found.findIndex((one) => one.province === province) === at);
const eachName = (found: readonly FoundProvince[]): FoundProvince[] =>
  found.filter(
    ({ province, old }, at) => found.findIndex((one) => one.province === province && one.old === old) === at,
  );

/** Longer texts are stories. */
const LONGEST = 200;

/** The provinces that a whole text names; by their beginning ("Quảng") where no name is whole, by a slip at last. */
export function findProvinces(text: string): FoundProvince[] {
  return text.length > LONGEST ? [] : provincesOf(tokens(text), true);
}

function provincesOf(words: readonly Token[], loosely: boolean): FoundProvince[] {
  const forms = [nameOf(words), nameOf(bareProvince(words))];
  for (const form of forms) {
    const found = best(form, BY_KEY.get(form.key) ?? []);
    if (found.length > 0) return once(found);
  }
  const [, form] = forms;
  if (!loosely || form === undefined || form.key.length < 3) return [];
  const begun = ENTRIES.filter(({ name }) => {
    const part = nameOf(name.words.slice(0, form.words.length));
    return name.words.length > form.words.length && best(form, [{ name: part }]).length > 0;
  });
  if (begun.length > 0) return eachName(begun);
  return eachName(ENTRIES.filter(({ name }) => near(form.key, name.key)));
}

function near(typed: string, key: string): boolean {
  if (Math.min(typed.length, key.length) < 4) return false;
  return distanceWithin(typed, key, Math.min(typed.length, key.length) >= 8 ? 2 : 1) !== undefined;
}

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

/** By today's names, then by those before; with the type that was said, then without it. */
function search(
  words: readonly Token[],
  district: string | undefined,
  province: string | undefined,
  oldProvince?: string,
): FoundCommune[] {
  const { byKey, oldByKey, byCode } = communeIndex();
  const bare = bareCommune(words);
  const whole = nameOf(words);
  const typed = nameOf(bare.words);
  const inside = (code: string) => province === undefined || code === province;
  const today = (name: Name, type: string | undefined) =>
    best(name, byKey.get(name.key) ?? []).filter(
      (one) => (type === undefined || one.type === type) && inside(one.province),
    );
  const before = (type: string | undefined) => {
    const key = oldProvince === undefined ? undefined : nameIn(oldProvince).key;
    const found = best(typed, oldByKey.get(typed.key) ?? []).filter(
      (one: OldCommune) =>
        (type === undefined || one.type === type) &&
        (district === undefined || one.district === district) &&
        (key === undefined || one.province === key) &&
        inside(byCode.get(one.now)?.province ?? ''),
    );
    return found.flatMap(({ now, title }): FoundCommune[] => {
      const commune = byCode.get(now);
      return commune === undefined ? [] : [{ commune, old: title }];
    });
  };
  const plain = (list: readonly Commune[]) => list.map((commune): FoundCommune => ({ commune }));
  const ways = [
    // An old district names a commune of before; "Phường 2 Bảo Lộc" begins with words that are no type.
    () => (district === undefined ? plain(today(typed, bare.type)) : []),
    () => (district === undefined && bare.type !== undefined ? plain(today(whole, undefined)) : []),
    () => before(bare.type),
    () => (district === undefined && bare.type !== undefined ? plain(today(typed, undefined)) : []),
    () => (bare.type === undefined ? [] : before(undefined)),
  ];
  for (const way of ways) {
    const found = way();
    if (found.length > 0)
      return found.filter((one, at) => found.findIndex((other) => other.commune === one.commune) === at);
  }
  return [];
}
