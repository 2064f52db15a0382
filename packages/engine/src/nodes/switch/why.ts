import { filled, shownValue, titleOf, type WhyFacts } from '../../why/facts.ts';
import type { Reason } from '../../why/reason.ts';
import { valuesOf } from './compile.ts';
import type { SwitchData } from './schema.ts';

/** The value, and the case that it fits; where it fits none, all of them. */
export function why({ variable, cases }: SwitchData, facts: WhyFacts): Reason {
  const title = titleOf(facts, variable);
  const value = shownValue(facts, variable);
  const vi = value === '' ? `Chưa có “${title}”` : `“${title}” là ${value}`;
  const en = value === '' ? `“${title}” is empty` : `“${title}” is ${value}`;
  const words = (one: SwitchData['cases'][number]) => filled(facts, valuesOf(one.value).join(', '));
  const taken = cases.find(({ id }) => id === facts.left.port);
  if (taken !== undefined) {
    const wanted = words(taken);
    return { text: { vi: `${vi}, khớp với “${wanted}”.`, en: `${en}, which fits “${wanted}”.` } };
  }
  const others = cases.map(words).join(', ');
  return { text: { vi: `${vi}, không khớp giá trị nào: ${others}.`, en: `${en}, none of: ${others}.` } };
}
