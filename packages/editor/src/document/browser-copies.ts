import type { Flow } from '@danloi/engine/flow';
import { createStore, del, delMany, entries, promisifyRequest, set } from 'idb-keyval';
import { isRecord } from '../form/field-schema.ts';
import { type Apart, apartFrom, ownCount, putTogether } from './apart.ts';
import { copiesIn, type DraftCopies, type DraftCopy } from './draft-copies.ts';

/** From so many steps on only what is not in the whole flow of before is written with each change. */
const LARGE = 300;
/** With so many changed parts the whole is written anew. */
const CHANGED_AT_MOST = 200;
/** A whole flow of which nothing is unsaved any more is kept for the next change, ms. */
const KEPT_MS = 10_000;

/** A whole flow lies beside the copy of its tab. */
const WHOLE = ' whole';

interface Whole {
  flow: Flow;
  callOff?: ReturnType<typeof setTimeout>;
}

const isApart = (value: unknown): value is Apart =>
  isRecord(value) && isRecord(value.lists) && Array.isArray(value.same) && isRecord(value.rest);

/** The copies among all that lies there, those of large flows put together with their wholes. */
function readable(all: ReadonlyMap<string, unknown>, person: string): unknown[] {
  return [...all].flatMap(([key, value]) => {
    if (!key.startsWith(`${person} `) || key.endsWith(WHOLE) || !isRecord(value)) return [];
    const { base, draft } = value;
    if (!isApart(base) || !isApart(draft)) return [value];
    const text = all.get(`${key}${WHOLE}`);
    const whole: unknown = typeof text === 'string' ? JSON.parse(text) : undefined;
    if (!isRecord(whole)) return [];
    return [{ ...value, base: putTogether(base, whole), draft: putTogether(draft, whole) }];
  });
}

/**
 * Drafts of one person in the browser's IndexedDB, which has room for flows that its smaller storage has not. A large flow lies there
 * once as a whole, as text, and each change beside it: to copy thousands of steps takes longer than a key may wait.
 */
export function browserCopies(person: string): DraftCopies {
  const store = createStore('danloi', 'drafts');
  const keyOf = (flow: string, tab: string) => `${person} ${flow} ${tab}`;
  const wholes = new Map<string, Whole>();

  const writeLarge = (key: string, copy: DraftCopy): Promise<void> => {
    const before = wholes.get(key);
    clearTimeout(before?.callOff);
    let whole = before?.flow ?? copy.base;
    let draft = apartFrom(copy.draft, whole);
    const anew = ownCount(draft) > CHANGED_AT_MOST;
    if (anew) {
      whole = copy.draft;
      draft = apartFrom(copy.draft, whole);
    }
    const record = { ...copy, base: apartFrom(copy.base, whole), draft };
    wholes.set(key, { flow: whole });
    // In one transaction: a change is never there without the whole that it belongs to.
    return store('readwrite', (drafts) => {
      const put = () => drafts.put(JSON.stringify(whole), `${key}${WHOLE}`);
      if (anew || before === undefined) put();
      else {
        const count = drafts.count(`${key}${WHOLE}`);
        count.onsuccess = () => {
          if (count.result === 0) put();
        };
      }
      drafts.put(record, key);
      return promisifyRequest(drafts.transaction).then(() => undefined);
    });
  };

  return {
    write(copy) {
      const key = keyOf(copy.flow, copy.tab);
      return copy.draft.nodes.length < LARGE ? set(key, copy, store) : writeLarge(key, copy);
    },
    async drop(flow, tab) {
      const key = keyOf(flow, tab);
      const whole = wholes.get(key);
      clearTimeout(whole?.callOff);
      if (whole === undefined) return delMany([key, `${key}${WHOLE}`], store);
      whole.callOff = setTimeout(() => {
        wholes.delete(key);
        void del(`${key}${WHOLE}`, store).catch(() => undefined);
      }, KEPT_MS);
      return del(key, store);
    },
    async read(flow) {
      const all = new Map((await entries(store)).map(([key, value]) => [String(key), value]));
      const left = [...all.keys()].filter(
        (key) => key.endsWith(WHOLE) && !all.has(key.slice(0, -WHOLE.length)),
      );
      // Of a tab that closed right after saving; one that is open sees it gone and writes it again.
      if (left.length > 0) void delMany(left, store).catch(() => undefined);
      return copiesIn(readable(all, person), flow);
    },
  };
}
