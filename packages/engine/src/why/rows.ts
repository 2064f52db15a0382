import { todayOf } from '../compile/machine-event.ts';
import { rowHolds } from '../conditions/evaluate.ts';
import { ALONE, COMPARISONS, TAGS } from '../conditions/operators.ts';
import type { Row } from '../conditions/rows.ts';
import { filled, scopeOf, shownValue, titleOf, type WhyFacts } from './facts.ts';
import type { WhyRow } from './reason.ts';

/** "Ngày sinh (05/03/1990) tính đến hôm nay đã đủ 16 tuổi", and whether that held. */
export function rowInWords(facts: WhyFacts, row: Row): WhyRow {
  const { seen } = facts.left;
  const held = rowHolds(row, { scope: scopeOf(facts), today: todayOf(facts), tags: seen.tags });
  const wanted = filled(facts, row.value ?? '');
  if (row.variable === TAGS) {
    const has = row.operator === 'contains';
    return {
      held,
      text: {
        vi: `Người dân ${has ? 'đã có' : 'chưa có'} nhãn “${wanted}”`,
        en: `The citizen ${has ? 'has' : 'does not have'} the tag “${wanted}”`,
      },
    };
  }
  const value = shownValue(facts, row.variable);
  const title = titleOf(facts, row.variable);
  const words = COMPARISONS[row.operator];
  const alone = ALONE.has(row.operator);
  const sentence = (known: string, comparison: string) =>
    `${title} (${known}) ${alone ? comparison : compared(comparison, wanted)}`;
  return {
    held,
    text: {
      vi: sentence(value === '' ? 'chưa có' : value, words.vi),
      en: sentence(value === '' ? 'nothing yet' : value, words.en),
    },
  };
}

/** Puts the value where the words have a gap; else behind them, without their example. */
function compared(words: string, wanted: string): string {
  const bare = words.replace(/\s*\(.*\)$/u, '');
  return bare.includes('…') ? bare.replace('…', wanted) : `${bare} ${wanted}`;
}
