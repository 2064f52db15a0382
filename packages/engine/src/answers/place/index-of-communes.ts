import { tokens } from '../../text/split.ts';
import { COMMUNES, OLD_COMMUNES } from './communes.ts';
import { bareDistrict, type Name, nameIn, nameOf } from './names.ts';

export type CommuneType = 'P' | 'X' | 'Đ';

/** A commune of today. */
export interface Commune {
  code: string;
  /** With its type: "Xã Tân Tiến". */
  title: string;
  name: Name;
  type: CommuneType;
  province: string;
}

/** A commune before 01/07/2025, and the code of the one it went into. */
export interface OldCommune {
  title: string;
  name: Name;
  type: string;
  district: string;
  province: string;
  now: string;
}

const TITLES: Readonly<Record<string, string>> = { P: 'Phường', X: 'Xã', Đ: 'Đặc khu', T: 'Thị trấn' };

export interface CommuneIndex {
  byCode: ReadonlyMap<string, Commune>;
  byKey: ReadonlyMap<string, readonly Commune[]>;
  oldByKey: ReadonlyMap<string, readonly OldCommune[]>;
  /** Compared keys of the communes of one province, or of all. */
  keys: readonly Commune[];
}

/** The parts of a written name: its type and the rest. */
function read(written: string): { type: string; title: string; name: Name } {
  const type = written.charAt(0);
  const name = written.slice(2);
  return { type, title: `${TITLES[type] ?? ''} ${name}`.trim(), name: nameIn(name) };
}

function communesIn(text: string): Commune[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const province = line.slice(0, 2);
      return line
        .slice(4)
        .split('; ')
        .map((entry): Commune => {
          const { type, ...rest } = read(entry.slice(6));
          return { code: entry.slice(0, 5), province, type: type as CommuneType, ...rest };
        });
    });
}

function oldCommunesIn(text: string): OldCommune[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const colon = line.indexOf(': ');
      const province = nameIn(line.slice(0, colon)).key;
      return line
        .slice(colon + 2)
        .split(' | ')
        .flatMap((part) => {
          const [district = '', list = ''] = part.split('> ');
          const key = nameOf(bareDistrict(tokens(district))).key;
          return list.split('; ').map((entry) => {
            const at = entry.lastIndexOf('=');
            return { ...read(entry.slice(0, at)), district: key, province, now: entry.slice(at + 1) };
          });
        });
    });
}

let index: CommuneIndex | undefined;

/** The lists, prepared for searching at the first question that needs them. The same every time. */
export function communeIndex(): CommuneIndex {
  if (index === undefined) {
    const communes = communesIn(COMMUNES);
    const old = oldCommunesIn(OLD_COMMUNES);
    index = {
      byCode: new Map(communes.map((one) => [one.code, one])),
      byKey: Map.groupBy(communes, (one) => one.name.key),
      oldByKey: Map.groupBy(old, (one) => one.name.key),
      keys: communes,
    };
  }
  return index;
}
