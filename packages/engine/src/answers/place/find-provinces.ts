import { distanceWithin } from '../../text/distance.ts';
import { type Token, tokens } from '../../text/split.ts';
import { bareProvince, best, type Name, nameIn, nameOf } from './names.ts';
import { PROVINCES, type Province } from './provinces.ts';

/** A province that a text names, and the old one when it was named by that. */
export interface FoundProvince {
  province: Province;
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
export const LONGEST = 200;

/** The provinces that a whole text names; by their beginning ("Quảng") where no name is whole, by a slip at last. */
export function findProvinces(text: string): FoundProvince[] {
  return text.length > LONGEST ? [] : provincesOf(tokens(text), true);
}

/** The same for words; `loosely`: also by a beginning or a slip. */
export function provincesOf(words: readonly Token[], loosely: boolean): FoundProvince[] {
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

/** One slip, two in longer names. */
export function near(typed: string, key: string): boolean {
  if (Math.min(typed.length, key.length) < 4) return false;
  return distanceWithin(typed, key, Math.min(typed.length, key.length) >= 8 ? 2 : 1) !== undefined;
}
