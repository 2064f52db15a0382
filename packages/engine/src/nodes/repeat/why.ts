import type { WhyFacts } from '../../why/facts.ts';
import type { Reason } from '../../why/reason.ts';

export const why = (_data: unknown, { left }: WhyFacts): Reason => ({
  text:
    left.port === 'each'
      ? { vi: 'Danh sách còn mục chưa xét.', en: 'There is one more item in the list.' }
      : { vi: 'Danh sách đã hết.', en: 'The list is at its end.' },
});
