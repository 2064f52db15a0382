import { type KnowledgeIndex, prepareKnowledge } from '@danloi/engine';
import { type KnowledgeDoc, knowledge as knowledgeCollection } from '../documents.ts';
import type { Platform } from '../platform.ts';
import type { Stored } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';

export type Entry = Stored<KnowledgeDoc>;

interface Prepared {
  index: KnowledgeIndex;
  entries: Map<string, Entry>;
  at: number;
}

const PAGE = 1_000;
/** A change made through this server is seen at once, one made through another after so long. */
const FRESH_MS = 5_000;
const MOST_PREPARED = 200;

/** Indexes ready for asking, kept until an entry of their workspace changes. */
export function createPreparedIndexes(platform: Pick<Platform, 'monotonic'>) {
  /** By workspace and topic; an entry is a promise, so that questions at once prepare it once. */
  const prepared = new Map<string, Promise<Prepared>>();
  const cacheKey = (workspace: string, topic: string | undefined) => `${workspace}/${topic ?? ''}`;

  const forget = (workspace: string) => {
    for (const key of prepared.keys()) if (key.startsWith(`${workspace}/`)) prepared.delete(key);
  };

  const prepare = async (store: WorkspaceStore, topic: string | undefined): Promise<Prepared> => {
    const at = platform.monotonic();
    const all = await readAll(store, topic);
    const entries = new Map(all.map((entry) => [entry.id, entry]));
    return { index: prepareKnowledge(all), entries, at };
  };

  const indexOf = async (store: WorkspaceStore, topic: string | undefined): Promise<Prepared> => {
    const key = cacheKey(store.workspace, topic);
    const known = await prepared.get(key);
    if (known && platform.monotonic() - known.at < FRESH_MS) return known;
    const making = prepare(store, topic);
    prepared.delete(key);
    prepared.set(key, making);
    making.catch(() => prepared.delete(key));
    const [oldest] = prepared.keys();
    if (prepared.size > MOST_PREPARED && oldest !== undefined) prepared.delete(oldest);
    return making;
  };

  return { of: indexOf, forget };
}

async function readAll(store: WorkspaceStore, topic: string | undefined): Promise<Entry[]> {
  const all: Entry[] = [];
  let after: string | undefined;
  do {
    const page = await store.find(knowledgeCollection, {
      index: 'byTopic',
      equals: topic === undefined ? [] : [topic],
      limit: PAGE,
      ...(after ? { after } : {}),
    });
    all.push(...page.items);
    after = page.next;
  } while (after);
  return all;
}
