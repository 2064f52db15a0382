import { clockOf } from '../calendar/day.ts';
import { holidayOn } from '../calendar/holidays.ts';
import { type Hours, isOpen } from '../calendar/hours.ts';
import { dayWords } from '../calendar/words.ts';
import type { Text } from '../node-type/manifest.ts';
import { rowsOf } from '../nodes/condition/compile.ts';
import type { ConditionData, Rows } from '../nodes/condition/schema.ts';
import type { SplitData } from '../nodes/split/schema.ts';
import { valuesOf } from '../nodes/switch/compile.ts';
import type { SwitchData } from '../nodes/switch/schema.ts';
import { filled, shownValue, titleOf, type WhyFacts } from './facts.ts';
import { rowInWords, type WhyRow } from './rows.ts';

/** Why, and the single conditions that were looked at. */
export interface Reason {
  text: Text;
  rows?: WhyRow[];
}

const MOST_ROWS = 12;

const rowsIn = (facts: WhyFacts, branch: ConditionData['branches'][number]): WhyRow[] =>
  [branch, ...(branch.groups ?? [])].flatMap((part: Rows) =>
    rowsOf(part).map((row) => rowInWords(facts, row)),
  );

/** The branch that fitted with its conditions; where none did, those of all. */
export function ofCondition({ branches }: ConditionData, facts: WhyFacts): Reason {
  const taken = branches.find(({ id }) => id === facts.left.port);
  if (taken === undefined) {
    return {
      text: { vi: 'Không nhánh nào đúng.', en: 'No branch fits.' },
      rows: branches.flatMap((branch) => rowsIn(facts, branch)).slice(0, MOST_ROWS),
    };
  }
  const all = taken.match === 'all';
  return {
    text: {
      vi: `Nhánh “${taken.title}” là nhánh đầu tiên có ${all ? 'mọi điều kiện đều đúng' : 'ít nhất một điều kiện đúng'}.`,
      en: `“${taken.title}” is the first branch of which ${all ? 'all conditions hold' : 'a condition holds'}.`,
    },
    rows: rowsIn(facts, taken).slice(0, MOST_ROWS),
  };
}

export function ofSwitch({ variable, cases }: SwitchData, facts: WhyFacts): Reason {
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

const OPENNESS = {
  open: { vi: 'trong giờ làm việc', en: 'within opening hours' },
  closed: { vi: 'ngoài giờ làm việc', en: 'out of hours' },
  holiday: { vi: 'ngày nghỉ', en: 'a day off' },
} as const satisfies Record<string, Text>;

export function ofHours(data: { hours?: Hours; holidays?: boolean }, facts: WhyFacts): Reason | undefined {
  const { hours, holidays = true } = data;
  if (hours === undefined) return undefined;
  const { calendar } = facts.world;
  const state = OPENNESS[isOpen(hours, facts.now, { calendar, holidays })];
  const { day, time } = clockOf(facts.now);
  const name = holidays ? holidayOn(day) : undefined;
  const say = (language: 'vi' | 'en') => {
    const off = name === undefined ? '' : ` (${name[language]})`;
    const is = language === 'vi' ? 'là' : 'is';
    return `${time}, ${dayWords(day, language)} ${is} ${state[language]}${off}.`;
  };
  return { text: { vi: say('vi'), en: say('en') } };
}

export function ofSplit({ ways }: SplitData, { left }: WhyFacts): Reason | undefined {
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
