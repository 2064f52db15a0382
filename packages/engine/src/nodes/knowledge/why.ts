import type { Text } from '../../node-type/manifest.ts';
import type { WhyFacts } from '../../why/facts.ts';
import type { Reason } from '../../why/reason.ts';
import { wordsOfResult } from '../../why/result.ts';

const DECISIONS: Readonly<Record<string, Text>> = {
  answer: { vi: 'Có câu trả lời đúng với câu hỏi.', en: 'There is an answer that fits the question.' },
  none: { vi: 'Không có câu hỏi nào gần giống.', en: 'No question comes near to it.' },
};

export function why(_data: unknown, facts: WhyFacts): Reason | undefined {
  const text = wordsOfResult(facts, '/decision', DECISIONS);
  return text && { text };
}
