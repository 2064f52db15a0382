import type { WhyFacts } from '../../why/facts.ts';
import type { Reason } from '../../why/reason.ts';

export const why = (_data: unknown, { left }: WhyFacts): Reason => ({
  text:
    left.port === 'first'
      ? { vi: 'Người này đến bước này lần đầu.', en: 'This citizen is here for the first time.' }
      : { vi: 'Người này đã qua bước này trước đó.', en: 'This citizen has been here before.' },
});
