import { tokens } from '../../text/split.ts';
import { COMMUNES, OLD_COMMUNES } from './communes.ts';
import { bareDistrict, lettersOf, listedName, type Name, nameOf } from './names.ts';

export type CommuneType = 'P' | 'X' | 'Đ';

/** A commune of today. */
export interface Commune {
  code: string;
  /** With its type: "Xã Tân Tiến". */
  title: string;
  name: Name;
  type: CommuneType;
  province: string;
  /** Letters of its key (see `lettersOf`). */
  letters: number;
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

/** The list without accents, in small letters: of the same lines and entries, so that keys are cut out beside the names. */
const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd');
const keyOf = (plain: string) => plain.replace(/[^a-z0-9]/g, '');

/** The parts of a written name ("P Ba Đình", without accents "p ba dinh"). */
function read(written: string, plain: string): { type: string; title: string; name: Name } {
  const type = written.charAt(0);
  const name = written.slice(2);
  return {
    type,
    title: `${TITLES[type] ?? ''} ${name}`.trim(),
    name: listedName(keyOf(plain.slice(2)), name),
  };
}

/** The pieces of a text and of its folded form, side by side. */
function pieces(text: string, plain: string, between: string): [string, string][] {
  const others = plain.split(between);
  return text.split(between).map((piece, at) => [piece, others[at] ?? '']);
}

function communesIn(text: string): Commune[] {
  return pieces(text.trim(), folded(text.trim()), '\n').flatMap(([line, plain]) => {
    const province = line.slice(0, 2);
    return pieces(line.slice(4), plain.slice(4), '; ').map(([entry, bare]): Commune => {
      const { type, title, name } = read(entry.slice(6), bare.slice(6));
      return {
        code: entry.slice(0, 5),
        province,
        type: type as CommuneType,
        title,
        name,
        letters: lettersOf(name.key),
      };
    });
  });
}

function oldCommunesIn(text: string): OldCommune[] {
  return pieces(text.trim(), folded(text.trim()), '\n').flatMap(([line, plain]) => {
    const [, list = ''] = line.split(/: (.*)/s);
    const [head = '', bare = ''] = plain.split(/: (.*)/s);
    const province = keyOf(head);
    return pieces(list, bare, ' | ').flatMap(([part, own]) => {
      const [district = ''] = part.split('> ');
      const key = nameOf(bareDistrict(tokens(district))).key;
      return pieces(part.slice(district.length + 2), own.slice(own.indexOf('> ') + 2), '; ').map(
        ([entry, one]) => {
          const at = entry.lastIndexOf('=');
          const names = read(entry.slice(0, at), one.slice(0, one.lastIndexOf('=')));
          return { ...names, district: key, province, now: entry.slice(at + 1) };
        },
      );
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
