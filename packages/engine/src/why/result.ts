import type { Text } from '../node-type/manifest.ts';
import { valueAt } from '../node-type/pointer.ts';
import type { LookupData } from '../nodes/lookup/schema.ts';
import type { Reason } from './decide.ts';
import { filled, type WhyFacts } from './facts.ts';

/** A part of what the effect gave; undefined where it failed. */
function given({ left }: WhyFacts, pointer: string): unknown {
  const { result } = left.seen;
  return result?.ok === true ? valueAt(result.output, pointer) : undefined;
}

const of = (words: Text | undefined): Reason | undefined =>
  words === undefined ? undefined : { text: words };
const wordsFor = (table: Readonly<Record<string, Text>>, key: unknown): Text | undefined =>
  typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined;

const SLOW: Text = {
  vi: 'Chờ quá lâu mà chưa có kết quả.',
  en: 'It took too long to get a result.',
};
const FAILED: Text = {
  vi: 'Việc của bước này không làm được lúc này.',
  en: 'What this step does did not work just now.',
};

/** Where the effect itself came to nothing. A step behind it, left in the same move, has another reason. */
export function ofFailure({ left }: WhyFacts): Reason | undefined {
  const { result } = left.seen;
  if (result === undefined || result.ok || (left.port !== 'error' && left.port !== 'failed'))
    return undefined;
  return { text: result.code === 'effect.timeout' ? SLOW : FAILED };
}

const FOUND: Readonly<Record<string, Text>> = {
  one: { vi: 'có đúng một dòng', en: 'there is just one row' },
  many: { vi: 'có nhiều dòng', en: 'there are several rows' },
  none: { vi: 'không có dòng nào', en: 'there is no row' },
};

export function ofLookup({ key }: LookupData, facts: WhyFacts): Reason | undefined {
  const found = wordsFor(FOUND, given(facts, '/found'));
  if (found === undefined) return undefined;
  const wanted = filled(facts, key);
  return { text: { vi: `Tra “${wanted}”: ${found.vi}.`, en: `Looked for “${wanted}”: ${found.en}.` } };
}

const OUTCOMES: Readonly<Record<string, Text>> = {
  ok: { vi: 'Hệ thống kia trả lời được.', en: 'The other system answered.' },
  'not-found': { vi: 'Hệ thống kia báo không có.', en: 'The other system says there is none.' },
  refused: { vi: 'Hệ thống kia từ chối yêu cầu.', en: 'The other system refused the request.' },
  'no-answer': { vi: 'Hệ thống kia không trả lời kịp.', en: 'The other system did not answer in time.' },
  unreadable: {
    vi: 'Hệ thống kia trả lời nhưng không đọc được.',
    en: 'The answer of the other system could not be read.',
  },
  failed: { vi: 'Không gọi được hệ thống kia.', en: 'The other system could not be asked.' },
};

export const ofRequest = (facts: WhyFacts): Reason | undefined =>
  of(wordsFor(OUTCOMES, given(facts, '/outcome')));

const DECISIONS: Readonly<Record<string, Text>> = {
  answer: { vi: 'Có câu trả lời đúng với câu hỏi.', en: 'There is an answer that fits the question.' },
  none: { vi: 'Không có câu hỏi nào gần giống.', en: 'No question comes near to it.' },
};

export const ofKnowledge = (facts: WhyFacts): Reason | undefined =>
  of(wordsFor(DECISIONS, given(facts, '/decision')));
