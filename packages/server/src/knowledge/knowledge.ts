import { askKnowledge, compareVi, type KnowledgeAnswer } from '@danloi/engine';
import { type KnowledgeDoc, knowledge as knowledgeCollection } from '../documents.ts';
import { commonError, notFound } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { Page } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { createPreparedIndexes, type Entry } from './prepared.ts';

/** What an author writes of an entry. */
export type KnowledgeInput = Omit<KnowledgeDoc, 'updatedAt'>;

/** The engine's answer with the reasons behind it, for "why this answer?". */
export interface ExplainedAnswer extends KnowledgeAnswer {
  /** Likeness of the best entry, 0 to 1. */
  score: number;
  reason: ReturnType<typeof askKnowledge>['reason'];
}

/** Questions and answers of a workspace. */
export type Knowledge = ReturnType<typeof createKnowledge>;

export function createKnowledge({
  platform,
}: {
  platform: Pick<Platform, 'now' | 'monotonic' | 'randomId'>;
}) {
  const indexes = createPreparedIndexes(platform);

  return {
    /** The entry that a typed question asks for, of one topic or of all. */
    async ask(store: WorkspaceStore, text: string, topic?: string): Promise<ExplainedAnswer> {
      const { index, entries } = await indexes.of(store, topic);
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
      const { entries } = await indexes.of(store, undefined);
      return [...new Set([...entries.values()].map(({ topic }) => topic))].sort(compareVi);
    },

    async create(store: WorkspaceStore, input: KnowledgeInput, id = platform.randomId()): Promise<Entry> {
      const doc = { ...input, id, updatedAt: platform.now() };
      const result = await store.insert(knowledgeCollection, doc);
      indexes.forget(store.workspace);
      if (!result.ok) throw commonError('write.conflict');
      return { ...doc, rev: result.rev };
    },

    /** Throws `write.conflict` when someone else has changed the entry since. */
    async update(store: WorkspaceStore, id: string, rev: number, input: KnowledgeInput): Promise<Entry> {
      if (!(await store.get(knowledgeCollection, id))) throw notFound();
      const doc = { ...input, id, updatedAt: platform.now() };
      const result = await store.replace(knowledgeCollection, doc, rev);
      indexes.forget(store.workspace);
      if (!result.ok) throw commonError('write.conflict');
      return { ...doc, rev: result.rev };
    },

    async remove(store: WorkspaceStore, id: string): Promise<void> {
      const existed = await store.delete(knowledgeCollection, id);
      indexes.forget(store.workspace);
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
