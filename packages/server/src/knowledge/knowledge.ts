import {
  askKnowledge,
  compareVi,
  type KnowledgeAnswer,
  type KnowledgeIndex,
  prepareKnowledge,
} from '@danloi/engine';
import { type KnowledgeDoc, knowledge as knowledgeCollection } from '../documents.ts';
import { commonError, notFound } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { Page, Stored } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';

/** What an author writes of an entry. */
export type KnowledgeInput = Omit<KnowledgeDoc, 'updatedAt'>;
type Entry = Stored<KnowledgeDoc>;

/** The engine's answer with the reasons behind it, for "why this answer?". */
export interface ExplainedAnswer extends KnowledgeAnswer {
  /** Likeness of the best entry, 0 to 1. */
  score: number;
  reason: ReturnType<typeof askKnowledge>['reason'];
}

interface Prepared {
  index: KnowledgeIndex;
  entries: Map<string, Entry>;
  at: number;
}

/** Questions and answers of a workspace. */
export type Knowledge = ReturnType<typeof createKnowledge>;

const PAGE = 1_000;
/** A change made through this server is seen at once, one made through another after so long. */
const FRESH_MS = 5_000;
const MOST_PREPARED = 200;

export function createKnowledge({
  platform,
}: {
  platform: Pick<Platform, 'now' | 'monotonic' | 'randomId'>;
}) {
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

  return {
    /** The entry that a typed question asks for, of one topic or of all. */
    async ask(store: WorkspaceStore, text: string, topic?: string): Promise<ExplainedAnswer> {
      const { index, entries } = await indexOf(store, topic);
      const { decision, id, suggestions, score, reason } = askKnowledge(index, text);
      const entry = id === undefined ? undefined : entries.get(id);
      const shown = (suggested: string) => ({
        id: suggested,
        question: entries.get(suggested)?.question ?? '',
      });
      return {
        decision,
        ...(entry ? { answer: answerOf(entry) } : {}),
        suggestions: suggestions.map(shown),
        score,
        reason,
      };
    },

    list(
      store: WorkspaceStore,
      { topic, ...paging }: { topic?: string; after?: string; limit?: number } = {},
    ): Promise<Page<KnowledgeDoc>> {
      const equals = topic === undefined ? [] : [topic];
      return store.find(knowledgeCollection, { index: 'byTopic', equals, ...paging });
    },

    async topics(store: WorkspaceStore): Promise<string[]> {
      const { entries } = await indexOf(store, undefined);
      return [...new Set([...entries.values()].map(({ topic }) => topic))].sort(compareVi);
    },

    async create(store: WorkspaceStore, input: KnowledgeInput, id = platform.randomId()): Promise<Entry> {
      const doc = { ...input, id, updatedAt: platform.now() };
      const result = await store.insert(knowledgeCollection, doc);
      forget(store.workspace);
      if (!result.ok) throw commonError('write.conflict');
      return { ...doc, rev: result.rev };
    },

    /** Throws `write.conflict` when someone else has changed the entry since. */
    async update(store: WorkspaceStore, id: string, rev: number, input: KnowledgeInput): Promise<Entry> {
      if (!(await store.get(knowledgeCollection, id))) throw notFound();
      const doc = { ...input, id, updatedAt: platform.now() };
      const result = await store.replace(knowledgeCollection, doc, rev);
      forget(store.workspace);
      if (!result.ok) throw commonError('write.conflict');
      return { ...doc, rev: result.rev };
    },

    async remove(store: WorkspaceStore, id: string): Promise<void> {
      const existed = await store.delete(knowledgeCollection, id);
      forget(store.workspace);
      if (!existed) throw notFound();
    },
  };
}

function answerOf({
  id,
  question,
  answer,
  source,
  checkedOn,
}: Entry): NonNullable<KnowledgeAnswer['answer']> {
  return {
    id,
    question,
    text: answer,
    ...(source === undefined ? {} : { source }),
    ...(checkedOn === undefined ? {} : { checkedOn }),
  };
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
