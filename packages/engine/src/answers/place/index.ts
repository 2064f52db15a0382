import type { JsonValue } from '../../json.ts';
import { field } from '../../node-type/fields.ts';
import { valueAt } from '../../node-type/pointer.ts';
import { matchOption } from '../../text/match-option.ts';
import { matchYesNo } from '../../text/yes-no.ts';
import { defineKind, type Heard, type ValueReading } from '../kind.ts';
import { filled, none, offer, offeredId } from '../words.ts';
import { type FoundPlace, findPlace } from './find.ts';
import { type FoundProvince, findProvinces } from './find-provinces.ts';
import { PROVINCES, provinceOf } from './provinces.ts';
import type { FoundCommune } from './search.ts';
import { preset, words } from './texts.ts';
import { communeValue, placeOf, provinceValue } from './value.ts';

export interface PlaceExpect {
  kind: 'place';
  /** How far down it is asked. */
  level: 'commune' | 'province';
  /** Code of the only province that is looked in. */
  province?: string;
  /** First part of the payloads of "which one?". */
  base: string;
  /** Keeps the province while the commune is asked for. */
  variable: string;
}

/** More than that are not offered: the province is asked for. */
const MOST_OFFERED = 20;

/** Province and commune of today, by any name that people give them. */
export const place = defineKind({
  kind: 'place',
  title: words.title,
  variable: 'place',
  fields: {
    level: (showIf) =>
      field.choice({
        title: words.level,
        choices: { commune: words.commune, province: words.province },
        default: 'commune',
        showIf,
        advanced: true,
      }),
    inProvince: (showIf) =>
      field.choice({
        title: words.inProvince,
        help: words.inProvinceHelp,
        choices: {
          any: words.anyProvince,
          ...Object.fromEntries(PROVINCES.map(({ code, name }) => [code, { vi: name, en: name }])),
        },
        default: 'any',
        showIf,
        advanced: true,
      }),
  },
  again: words.again,
  preset,
  expect: ({ level, inProvince }, { payloadBase, variable }): PlaceExpect => ({
    kind: 'place',
    variable,
    level: level ?? 'commune',
    base: payloadBase,
    ...filled({ province: inProvince === 'any' || level === 'province' ? undefined : inProvince }),
  }),
  read: (expect, heard) => {
    const typed = heard.words ?? (heard.said.kind === 'contact' ? heard.said.address : undefined) ?? '';
    const offered = chosen(typed, heard);
    if (offered !== undefined) return { kind: 'value', value: offered };
    if (expect.level === 'province') return readProvince(expect, findProvinces(typed));
    const within = expect.province ?? provinceHeld(heard.held);
    return readCommune(expect, findPlace(typed, within), within);
  },
  ofOption: (id) => placeOf(offeredId(id) ?? ''),
  restOf: (value, { level }) => {
    const province = valueAt(value, '/province');
    const isWhole = level === 'province' || valueAt(value, '/commune') !== undefined;
    return isWhole ? undefined : words.whichCommune(String(province));
  },
  shows: (variable) => `{{${variable}}}`,
});

/** The one of the offered places that these words choose: "Đồng Nai" among eight, "đúng rồi" under the only one. */
function chosen(typed: string, { offered }: Heard): JsonValue | undefined {
  const places = offered.filter(({ id }) => offeredId(id) !== undefined);
  const [only, ...others] = places;
  if (only === undefined) return undefined;
  const agreed = others.length === 0 && matchYesNo(typed) === 'yes';
  const id = agreed ? only.id : matchOption(typed, places)?.id;
  return id === undefined ? undefined : placeOf(offeredId(id) ?? '');
}

function provinceHeld(held: JsonValue | undefined): string | undefined {
  const code = valueAt(held, '/code');
  return typeof code === 'string' && provinceOf(code) !== undefined ? code : undefined;
}

function readProvince({ base }: PlaceExpect, found: readonly FoundProvince[]): ValueReading {
  const [only, ...others] = found;
  if (only === undefined) return none(words.noProvince);
  if (others.length === 0 && only.old === undefined)
    return { kind: 'value', value: provinceValue(only.province) };
  const options = found.slice(0, MOST_OFFERED).map(({ province, old }) => {
    const label = old === undefined ? province.name : `${province.name} (trước đây là ${old})`;
    return offer(base, province.code, label);
  });
  return { kind: 'ambiguous', options, ask: words.whichProvince };
}

function readCommune(expect: PlaceExpect, found: FoundPlace, within: string | undefined): ValueReading {
  const { communes, provinces, near } = found;
  const [only, ...others] = communes;
  if (only === undefined) {
    const [province] = provinces;
    if (province === undefined) return none(words.unknown);
    if (within === province.province.code) return none(words.whichCommune(province.province.name));
    return provinces.length === 1
      ? { kind: 'value', value: provinceValue(province.province) }
      : readProvince(expect, provinces);
  }
  const known = within !== undefined || provinces.length > 0;
  if (others.length === 0 && only.old === undefined && (!near || known)) {
    return { kind: 'value', value: communeValue(only.commune) };
  }
  if (communes.length > MOST_OFFERED) return none(words.tooMany);
  return {
    kind: 'ambiguous',
    options: communes.map((one) => communeOffer(expect.base, one)),
    ask: others.length > 0 ? words.whichPlace : words.isIt,
  };
}

function communeOffer(base: string, { commune, old }: FoundCommune) {
  const { text } = communeValue(commune);
  return offer(base, commune.code, old === undefined ? String(text) : `${text} (trước đây là ${old})`);
}
