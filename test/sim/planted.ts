/** Mistakes put in on purpose between a server and its store: a simulation that finds none of them proves nothing. */
import { documents } from '@danloi/server';
import type { Collection, Query, Store, Stored, Write } from '@danloi/server/store';
import type { OutboxItem } from '../../packages/server/src/documents/sessions.ts';
import { secrets } from './start-data.ts';

const { channels, deadLetters, parked, sessions } = documents;

/** What a mistake does to the calls that pass. */
interface Mistake {
  /** What a server sees of a document. */
  reads?(collection: Collection<object>, doc: Stored<object>): Stored<object>;
  /** Another query; undefined: it finds nothing. */
  asks?(collection: Collection<object>, query: Query): Query | undefined;
  /** Another write; undefined: none, though it is said to be done. */
  writes?(write: Write): Write | undefined;
  /** A write as if nobody had been faster. */
  blind?: boolean;
}

const without = (collection: Collection<object>, ...fields: string[]): Mistake => ({
  reads: (of, doc) => (of.name === collection.name ? (omit(doc, fields) as Stored<object>) : doc),
});

const omit = (doc: object, fields: readonly string[]): object =>
  Object.fromEntries(Object.entries(doc).filter(([name]) => !fields.includes(name)));

/** Changes the outbox as a server sees it. */
const outboxSeen = (change: (items: OutboxItem[]) => object[]): Mistake => ({
  reads(of, doc) {
    const sealed: unknown = Reflect.get(doc, 'outbox');
    if (of.name !== sessions.name || typeof sealed !== 'string') return doc;
    const place = { workspace: '', kind: sessions.name, id: doc.id, field: 'outbox' };
    const items = JSON.parse(secrets.openAtRest(place, sealed)) as OutboxItem[];
    return { ...doc, outbox: secrets.sealAtRest(place, JSON.stringify(change(items))) } as Stored<object>;
  },
});

const findsNothing = (collection: Collection<object>, index: string): Mistake => ({
  asks: (of, query) => (of.name === collection.name && query.index === index ? undefined : query),
});

const drops = (collection: Collection<object>, op: Write['op']): Mistake => ({
  writes: (write) => (write.collection.name === collection.name && write.op === op ? undefined : write),
});

export const MISTAKES = {
  'writes over what another has written': { blind: true },
  'forgets which events it took': {
    reads: (of, doc) => (of.name === sessions.name ? ({ ...doc, seen: [] } as Stored<object>) : doc),
  },
  'does not see whose turn it is to send': without(sessions, 'lease'),
  'does not see that an effect was begun': outboxSeen((items) => items.map((item) => omit(item, ['trying']))),
  'sends in another order': outboxSeen((items) => items.toReversed()),
  'does not look for what a dead server left': findsNothing(sessions, 'byDue'),
  'does not look for deadlines': findsNothing(sessions, 'byTimer'),
  'takes deadlines too early': {
    asks: (of, query) =>
      of.name === sessions.name && query.index === 'byTimer' && typeof query.to === 'number'
        ? { ...query, to: query.to + 30_000 }
        : query,
  },
  'does not see that another renews the tokens': {
    reads(of, doc) {
      const tokens: unknown = Reflect.get(doc, 'tokens');
      if (of.name !== channels.name || typeof tokens !== 'object' || tokens === null) return doc;
      return { ...doc, tokens: omit(tokens, ['refreshing']) } as Stored<object>;
    },
  },
  'keeps no dead letters': drops(deadLetters, 'insert'),
  'keeps no parked events': drops(parked, 'insert'),
  'says that it wrote when it did not': drops(sessions, 'replace'),
} satisfies Record<string, Mistake>;

/** Mistakes of the parts around the store. */
export const OTHER_MISTAKES = ['answers before it has stored', 'sends without looking at its lease'] as const;

export type Planted = keyof typeof MISTAKES | (typeof OTHER_MISTAKES)[number];

/** The store with the mistake in it. */
export function withMistake(store: Store, name: keyof typeof MISTAKES): Store {
  const mistake: Mistake = MISTAKES[name];
  const { reads = (_of, doc) => doc, asks = (_of, query) => query, writes = (write) => write } = mistake;
  const seen = <T extends object>(of: Collection<T>, doc: Stored<T>): Stored<T> =>
    reads(of, doc) as Stored<T>;
  const done = { ok: true, rev: 1 } as const;
  const write = async (one: Write) => {
    const changed = writes(one);
    if (!changed) return { ok: true, rev: 'rev' in one && one.rev !== undefined ? one.rev + 1 : 1 } as const;
    if (changed.op === 'delete')
      return (await store.delete(changed.collection, changed.id, changed.rev))
        ? done
        : ({ ok: false, reason: 'conflict' } as const);
    if (changed.op === 'insert') return store.insert(changed.collection, changed.doc);
    const now = mistake.blind ? (await store.get(changed.collection, changed.doc.id))?.rev : undefined;
    return store.replace(changed.collection, changed.doc, now ?? changed.rev);
  };
  return {
    ...store,
    async get(collection, id) {
      const doc = await store.get(collection, id);
      return doc && seen(collection, doc);
    },
    insert: (collection, doc) => write({ op: 'insert', collection, doc }),
    replace: (collection, doc, rev) => write({ op: 'replace', collection, doc, rev }),
    async find(collection, query) {
      const asked = asks(collection, query);
      if (!asked) return { items: [] };
      const page = await store.find(collection, asked);
      return { ...page, items: page.items.map((doc) => seen(collection, doc)) };
    },
    async batch(all) {
      const kept = all.flatMap((one) => writes(one) ?? []);
      if (kept.length > 0) await store.batch(kept);
      return all.map(() => done);
    },
  };
}
