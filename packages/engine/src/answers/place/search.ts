import type { Token } from '../../text/split.ts';
import { type Commune, communeIndex, type OldCommune } from './index-of-communes.ts';
import { bareCommune, best, type Name, nameIn, nameOf } from './names.ts';

/** A commune of today, and its name before when it was named by that. */
export interface FoundCommune {
  commune: Commune;
  old?: string;
}

/** By today's names, then by those before; with the type that was said, then without it. */
export function search(
  words: readonly Token[],
  district: string | undefined,
  province: string | undefined,
  oldProvince?: string,
): FoundCommune[] {
  const { byKey, oldByKey, byCode } = communeIndex();
  const bare = bareCommune(words);
  const whole = nameOf(words);
  const typed = nameOf(bare.words);
  const withAccents = words.some(({ accented }) => accented);
  const inside = (code: string) => province === undefined || code === province;
  const today = (name: Name, type: string | undefined) =>
    best(name, byKey.get(name.key) ?? [], withAccents).filter(
      (one) => (type === undefined || one.type === type) && inside(one.province),
    );
  const before = (type: string | undefined) => {
    const key = oldProvince === undefined ? undefined : nameIn(oldProvince).key;
    const found = best(typed, oldByKey.get(typed.key) ?? [], withAccents).filter(
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
