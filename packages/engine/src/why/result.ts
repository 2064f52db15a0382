import type { Text } from '../node-type/manifest.ts';
import { valueAt } from '../node-type/pointer.ts';
import type { WhyFacts } from './facts.ts';
import type { Reason } from './reason.ts';

/** The words for what stands at this place of the effect's result; undefined where it failed, or gave something without words. */
export function wordsOfResult(
  { left }: WhyFacts,
  pointer: string,
  words: Readonly<Record<string, Text>>,
): Text | undefined {
  const { result } = left.seen;
  const key = result?.ok === true ? valueAt(result.output, pointer) : undefined;
  return typeof key === 'string' && Object.hasOwn(words, key) ? words[key] : undefined;
}

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
