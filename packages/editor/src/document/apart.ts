import type { Flow } from '@danloi/engine/flow';

/** A part of a list: so many items of the other list from there on, or an item of its own. */
type Piece = readonly [from: number, count: number] | { own: unknown };

/** A flow told by what it shares with another one: small where little was changed. */
export interface Apart {
  lists: Record<string, Piece[]>;
  /** Names of what is the same in both. */
  same: string[];
  rest: Record<string, unknown>;
}

const places = new WeakMap<readonly unknown[], ReadonlyMap<unknown, number>>();

function placesIn(list: readonly unknown[]): ReadonlyMap<unknown, number> {
  const known = places.get(list);
  if (known !== undefined) return known;
  const made = new Map(list.map((item, at) => [item, at]));
  places.set(list, made);
  return made;
}

function piecesOf(list: readonly unknown[], other: readonly unknown[]): Piece[] {
  const at = placesIn(other);
  const pieces: Piece[] = [];
  let begun: { from: number; count: number } | undefined;
  const end = () => {
    if (begun !== undefined) pieces.push([begun.from, begun.count]);
    begun = undefined;
  };
  for (const item of list) {
    const place = at.get(item);
    if (place === undefined) {
      end();
      pieces.push({ own: item });
    } else if (begun !== undefined && begun.from + begun.count === place) begun.count += 1;
    else {
      end();
      begun = { from: place, count: 1 };
    }
  }
  end();
  return pieces;
}

/** What `flow` has that `from` has not; the very same parts are only named. */
export function apartFrom(flow: Flow, from: Flow): Apart {
  const apart: Apart = { lists: {}, same: [], rest: {} };
  for (const [key, value] of Object.entries(flow)) {
    const other: unknown = Reflect.get(from, key);
    if (value === other) apart.same.push(key);
    else if (Array.isArray(value) && Array.isArray(other)) apart.lists[key] = piecesOf(value, other);
    else apart.rest[key] = value;
  }
  return apart;
}

/** How many items of lists the two do not share. */
export function ownCount({ lists }: Apart): number {
  return Object.values(lists).reduce(
    (sum, pieces) => sum + pieces.filter((piece) => 'own' in piece).length,
    0,
  );
}

/** The flow again, from what it shares with `from`. */
export function putTogether({ lists, same, rest }: Apart, from: Record<string, unknown>): unknown {
  const whole: Record<string, unknown> = { ...rest };
  for (const key of same) whole[key] = from[key];
  for (const [key, pieces] of Object.entries(lists)) {
    const other = from[key];
    const list: readonly unknown[] = Array.isArray(other) ? other : [];
    whole[key] = pieces.flatMap((piece) =>
      'own' in piece ? [piece.own] : list.slice(piece[0], piece[0] + piece[1]),
    );
  }
  return whole;
}
