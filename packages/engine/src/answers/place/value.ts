import type { JsonObject } from '../../json.ts';
import { type Commune, communeIndex } from './index-of-communes.ts';
import { type Province, provinceOf } from './provinces.ts';

/** What a variable keeps of a commune: names of today, the code of the commune, and all of it in words. */
export function communeValue(commune: Commune): JsonObject {
  const province = provinceOf(commune.province)?.name ?? '';
  return { province, commune: commune.title, code: commune.code, text: `${commune.title}, ${province}` };
}

export function provinceValue({ code, name }: Province): JsonObject {
  return { province: name, code, text: name };
}

/** The value of a code: two digits name a province, five a commune. */
export function placeOf(code: string): JsonObject | undefined {
  const commune = communeIndex().byCode.get(code);
  if (commune !== undefined) return communeValue(commune);
  const province = provinceOf(code);
  return province === undefined ? undefined : provinceValue(province);
}
