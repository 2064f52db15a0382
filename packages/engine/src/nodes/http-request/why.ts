import type { Text } from '../../node-type/manifest.ts';
import type { WhyFacts } from '../../why/facts.ts';
import type { Reason } from '../../why/reason.ts';
import { wordsOfResult } from '../../why/result.ts';

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

export function why(_data: unknown, facts: WhyFacts): Reason | undefined {
  const text = wordsOfResult(facts, '/outcome', OUTCOMES);
  return text && { text };
}
