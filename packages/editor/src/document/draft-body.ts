import type { Flow } from '@danloi/engine/flow';

/** From so many steps on the whole draft as text takes longer than a key may wait. */
const LARGE = 1_000;
/** So many items of a list are one piece: few pieces to name, and little to write again for one changed item. */
const PIECE = 400;

/** Items that follow each other, as JSON, held by the browser outside of the page. */
interface Piece {
  items: readonly unknown[];
  json: Blob;
}

export interface DraftBody {
  /** What to send for this draft, on this revision where that counts: reads as the JSON of these parts. */
  (parts: { rev?: number; draft: Flow }): unknown;
  /** The next body takes nothing of the ones before: the browser may have lost what it held. */
  forget(): void;
}

const startsWith = (list: readonly unknown[], at: number, items: readonly unknown[]): boolean =>
  at + items.length <= list.length && items.every((item, index) => item === list[at + index]);

/**
 * Makes what is sent of one draft, again and again. Of a large one only what changed since the time before is written anew: the rest
 * are pieces that the browser already holds, so neither writing nor handing over thousands of steps keeps a key waiting.
 */
export function createDraftBody(): DraftBody {
  /** The pieces of the body before, by their first item. */
  let before = new Map<unknown, Piece>();
  let now = new Map<unknown, Piece>();

  /** The piece of before that these items still are. Short ones are left, so that they grow together again. */
  const kept = (list: readonly unknown[], at: number): Piece | undefined => {
    const piece = before.get(list[at]);
    if (piece === undefined || !startsWith(list, at, piece.items)) return undefined;
    const { length } = piece.items;
    return length * 2 >= PIECE || at + length === list.length ? piece : undefined;
  };

  const pieceAt = (list: readonly unknown[], at: number): Piece => {
    const there = kept(list, at);
    if (there !== undefined) return there;
    let end = at + 1;
    while (end < list.length && end - at < PIECE && kept(list, end) === undefined) end += 1;
    const items = list.slice(at, end);
    return { items, json: new Blob([JSON.stringify(items).slice(1, -1)]) };
  };

  const listed = (list: readonly unknown[]): BlobPart[] => {
    const parts: BlobPart[] = [];
    for (let at = 0; at < list.length; ) {
      const piece = pieceAt(list, at);
      now.set(list[at], piece);
      parts.push(at === 0 ? '[' : ',', piece.json);
      at += piece.items.length;
    }
    return [...parts, ']'];
  };

  const body: (parts: { rev?: number; draft: Flow }) => unknown = ({ rev, draft }) => {
    if (draft.nodes.length < LARGE) return rev === undefined ? { draft } : { rev, draft };
    now = new Map();
    const parts: BlobPart[] = [rev === undefined ? '{"draft":{' : `{"rev":${rev},"draft":{`];
    let comma = '';
    for (const [key, value] of Object.entries(draft)) {
      if (value === undefined) continue;
      parts.push(`${comma}${JSON.stringify(key)}:`);
      comma = ',';
      if (Array.isArray(value) && value.length > PIECE) parts.push(...listed(value));
      else parts.push(JSON.stringify(value));
    }
    before = now;
    return new Blob([...parts, '}}']);
  };
  return Object.assign(body, { forget: () => before.clear() });
}
