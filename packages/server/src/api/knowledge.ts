import Type from 'typebox';
import type { KnowledgeDoc } from '../documents.ts';
import type { Knowledge, KnowledgeInput } from '../knowledge/index.ts';
import type { Stored } from '../store/store.ts';
import {
  Closed,
  IdParams,
  isoTime,
  ListOf,
  OneOf,
  paging,
  pagingFields,
  type RouteDefinition,
  route,
} from './http.ts';

const Question = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' });
const Topic = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' });
const content = {
  question: Question,
  variants: Type.Array(Question, { maxItems: 50 }),
  /** As long as one message of Zalo may be. */
  answer: Type.String({ minLength: 1, maxLength: 2_000, pattern: '\\S' }),
  topic: Topic,
  source: Type.Optional(Type.String({ maxLength: 300 })),
  checkedOn: Type.Optional(Type.String({ format: 'date' })),
};
const Entry = Closed({
  id: Type.String(),
  rev: Type.Integer(),
  ...content,
  checkedOn: Type.Optional(Type.String()),
  updatedAt: Type.String(),
});
const Suggestion = Closed({ id: Type.String(), question: Type.String() });
const Answer = Closed({
  decision: OneOf(['answer', 'suggest', 'none']),
  answer: Type.Optional(
    Closed({
      id: Type.String(),
      question: Type.String(),
      text: Type.String(),
      source: Type.Optional(Type.String()),
      checkedOn: Type.Optional(Type.String()),
    }),
  ),
  suggestions: Type.Array(Suggestion),
  score: Type.Number(),
  reason: Type.String(),
});

function shown({
  id,
  rev,
  question,
  variants,
  answer,
  topic,
  source,
  checkedOn,
  updatedAt,
}: Stored<KnowledgeDoc>) {
  return {
    ...{ id, rev, question, variants, answer, topic, updatedAt: isoTime(updatedAt) },
    ...(source === undefined ? {} : { source }),
    ...(checkedOn === undefined ? {} : { checkedOn }),
  };
}

interface Written extends Pick<KnowledgeInput, 'question' | 'variants' | 'answer' | 'topic'> {
  source?: string | undefined;
  checkedOn?: string | undefined;
}

function inputOf({ question, variants, answer, topic, source, checkedOn }: Written): KnowledgeInput {
  return {
    ...{ question, variants, answer, topic: topic.trim() },
    ...(source ? { source } : {}),
    ...(checkedOn ? { checkedOn } : {}),
  };
}

/** Questions and answers, and asking them as a citizen would. */
export function knowledgeRoutes({ knowledge }: { knowledge: Knowledge }): RouteDefinition[] {
  return [...readingRoutes(knowledge), ...editingRoutes(knowledge)];
}

function readingRoutes(knowledge: Knowledge): RouteDefinition[] {
  return [
    route({
      method: 'GET',
      url: '/api/knowledge',
      permission: 'knowledge.read',
      summary: 'Questions and answers, of one topic or all',
      schema: { query: Closed({ ...pagingFields, topic: Type.Optional(Topic) }), response: ListOf(Entry) },
      handler: async ({ store, query }) => {
        const topic = query.topic === undefined ? {} : { topic: query.topic };
        const page = await knowledge.list(store, { ...paging(query), ...topic });
        return { ...page, items: page.items.map(shown) };
      },
    }),
    route({
      method: 'GET',
      url: '/api/knowledge/topics',
      permission: 'knowledge.read',
      summary: 'Topics in use',
      schema: { response: Closed({ items: Type.Array(Type.String()) }) },
      handler: async ({ store }) => ({ items: await knowledge.topics(store) }),
    }),
    route({
      method: 'POST',
      url: '/api/knowledge/ask',
      permission: 'knowledge.read',
      summary: 'What a citizen who types this is answered, and why',
      schema: {
        body: Closed({ text: Type.String({ maxLength: 2_000 }), topic: Type.Optional(Topic) }),
        response: Answer,
      },
      handler: ({ store, body }) => knowledge.ask(store, body.text, body.topic),
    }),
  ];
}

function editingRoutes(knowledge: Knowledge): RouteDefinition[] {
  return [
    route({
      method: 'POST',
      url: '/api/knowledge',
      permission: 'knowledge.edit',
      summary: 'A new question with its answer',
      status: 201,
      schema: { body: Closed(content), response: Entry },
      handler: async ({ store, body, audit }) => {
        const entry = await knowledge.create(store, inputOf(body));
        await audit('knowledge.create', entry.id);
        return shown(entry);
      },
    }),
    route({
      method: 'PUT',
      url: '/api/knowledge/:id',
      permission: 'knowledge.edit',
      summary: 'Changes an entry that nobody else has changed since',
      schema: {
        params: IdParams,
        body: Closed({ rev: Type.Integer({ minimum: 1 }), ...content }),
        response: Entry,
      },
      handler: async ({ store, params, body, audit }) => {
        const entry = await knowledge.update(store, params.id, body.rev, inputOf(body));
        await audit('knowledge.change', entry.id);
        return shown(entry);
      },
    }),
    route({
      method: 'DELETE',
      url: '/api/knowledge/:id',
      permission: 'knowledge.edit',
      summary: 'Removes an entry',
      schema: { params: IdParams },
      handler: async ({ store, params, audit }) => {
        await knowledge.remove(store, params.id);
        await audit('knowledge.delete', params.id);
      },
    }),
  ];
}
