import type { Text } from '../../node-type/manifest.ts';
import { filled, type WhyFacts } from '../../why/facts.ts';
import type { Reason } from '../../why/reason.ts';
import { wordsOfResult } from '../../why/result.ts';
import type { LookupData } from './schema.ts';

const FOUND: Readonly<Record<string, Text>> = {
  one: { vi: 'có đúng một dòng', en: 'there is just one row' },
  many: { vi: 'có nhiều dòng', en: 'there are several rows' },
  none: { vi: 'không có dòng nào', en: 'there is no row' },
};

export function why({ key }: LookupData, facts: WhyFacts): Reason | undefined {
  const found = wordsOfResult(facts, '/found', FOUND);
  if (found === undefined) return undefined;
  const wanted = filled(facts, key);
  return { text: { vi: `Tra “${wanted}”: ${found.vi}.`, en: `Looked for “${wanted}”: ${found.en}.` } };
}
