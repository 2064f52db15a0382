import type { WhyFacts } from '../../why/facts.ts';
import type { Reason, WhyRow } from '../../why/reason.ts';
import { rowInWords } from '../../why/rows.ts';
import { rowsOf } from './compile.ts';
import type { ConditionData, Rows } from './schema.ts';

const MOST_ROWS = 12;

const rowsIn = (facts: WhyFacts, branch: ConditionData['branches'][number]): WhyRow[] =>
  [branch, ...(branch.groups ?? [])].flatMap((part: Rows) =>
    rowsOf(part).map((row) => rowInWords(facts, row)),
  );

/** The branch that fitted with its conditions; where none did, those of all. */
export function why({ branches }: ConditionData, facts: WhyFacts): Reason {
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
