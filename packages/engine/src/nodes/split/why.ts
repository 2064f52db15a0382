import type { WhyFacts } from '../../why/facts.ts';
import type { Reason } from '../../why/reason.ts';
import type { SplitData } from './schema.ts';

export function why({ ways }: SplitData, { left }: WhyFacts): Reason | undefined {
  const taken = ways.find(({ id }) => id === left.port);
  if (taken === undefined) return undefined;
  const total = ways.reduce((sum, { weight }) => sum + weight, 0);
  return {
    text: {
      vi: `Chia ngẫu nhiên: lối này nhận ${taken.weight} trên ${total} phần.`,
      en: `By chance: this way gets ${taken.weight} of ${total} parts.`,
    },
  };
}
