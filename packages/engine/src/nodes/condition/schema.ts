import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

const row = field.object({
  variable: field.readsVariable({ title: texts.variable }),
  operator: field.operator({ title: texts.operator }),
  /** Absent for "is empty" and "is filled in". */
  operand: field.optional(field.operand({ title: texts.operand })),
});

const branch = field.object({
  id: field.itemId(),
  title: field.text({ title: texts.branchTitle, max: 80 }),
  match: field.choice({ title: texts.match, choices: { all: texts.all, any: texts.any }, default: 'all' }),
  rows: field.list(row, { title: texts.rows, add: texts.addRow, min: 1, max: 10 }),
});

export const schema = field.object({
  branches: field.list(branch, { title: texts.branches, add: texts.addBranch, min: 1, max: 20 }),
});
export type ConditionData = Static<typeof schema>;
