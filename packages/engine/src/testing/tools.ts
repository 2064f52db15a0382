import {
  askKnowledge,
  type ConsentRecord,
  EffectError,
  type HttpAnswer,
  type HttpRequest,
  type JsonObject,
  prepareKnowledge,
  type Rating,
  type StaffNotice,
  type SubmissionInput,
  type Tools,
} from '../index.ts';
import { fold } from '../text/fold.ts';

/** An entry of the questions and answers, as tests and the sample write it. */
export interface KnowledgeFixture {
  id: string;
  question: string;
  variants?: string[];
  answer: string;
  topic?: string;
  source?: string;
  checkedOn?: string;
}

export interface FakeWorld {
  /** Rows by the id of their table. */
  tables?: Readonly<Record<string, readonly JsonObject[]>>;
  knowledge?: readonly KnowledgeFixture[];
  /** What other systems answer; refused when absent. */
  http?: (request: HttpRequest) => HttpAnswer;
  now?: () => number;
}

export interface FakeTools extends Tools {
  /** Every form recorded, once per effect, in order. */
  recorded: SubmissionInput[];
  /** What was told to staff, rated, agreed to and asked of other systems, in order. */
  notices: StaffNotice[];
  rated: Rating[];
  agreed: ConsentRecord[];
  asked: HttpRequest[];
}

type Ask = Tools['knowledge']['ask'];

function knowledgeOf(entries: readonly KnowledgeFixture[]): Ask {
  return async (text, topic) => {
    const own = topic === undefined ? entries : entries.filter((entry) => entry.topic === topic);
    const found = askKnowledge(prepareKnowledge(own), text);
    const byId = new Map(own.map((entry) => [entry.id, entry]));
    const answer = found.id === undefined ? undefined : byId.get(found.id);
    return {
      decision: found.decision,
      ...(answer === undefined ? {} : { answer: { ...answer, text: answer.answer } }),
      suggestions: found.suggestions.map((id) => ({ id, question: byId.get(id)?.question ?? '' })),
    };
  };
}

/** Tools that hold their world in memory: what an effect may use, without a server. */
export function fakeTools(world: FakeWorld = {}): FakeTools {
  const numbers = new Map<string, string>();
  const recorded: SubmissionInput[] = [];
  const notices = new Map<string, StaffNotice>();
  const rated = new Map<string, Rating>();
  const agreed = new Map<string, ConsentRecord>();
  const asked: HttpRequest[] = [];
  return {
    recorded,
    asked,
    get notices() {
      return [...notices.values()];
    },
    get rated() {
      return [...rated.values()];
    },
    get agreed() {
      return [...agreed.values()];
    },
    http: {
      request: async (request) => {
        asked.push(request);
        if (world.http === undefined)
          throw new EffectError('http.refused', 'The fake world has no other systems.');
        return world.http(request);
      },
    },
    staff: { notify: async (notice) => void notices.set(notice.effect, notice) },
    ratings: { record: async (rating) => void rated.set(rating.effect, rating) },
    consents: { record: async (consent) => void agreed.set(consent.effect, consent) },
    now: world.now ?? (() => Date.UTC(2026, 10, 25, 2)),
    tables: {
      lookup: async (table, column, key, limit) => {
        const rows = world.tables?.[table];
        if (rows === undefined) throw new Error(`The fake world has no table "${table}".`);
        return rows.filter((row) => fold(String(row[column] ?? '')) === fold(key)).slice(0, limit);
      },
    },
    knowledge: { ask: knowledgeOf(world.knowledge ?? []) },
    submissions: {
      record: async (submission) => {
        const known = numbers.get(submission.effect);
        if (known !== undefined) return { caseNumber: known };
        recorded.push(submission);
        const caseNumber = `${submission.prefix}-${String(recorded.length).padStart(4, '0')}`;
        numbers.set(submission.effect, caseNumber);
        return { caseNumber };
      },
    },
  };
}
