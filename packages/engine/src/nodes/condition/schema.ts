import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

const MAX_ROWS = 10;

const row = field.object({
  variable: field.readsVariable({ title: texts.variable }),
  operator: field.operator({ title: texts.operator }),
  /** Absent for "is empty" and "is filled in". */
  operand: field.optional(field.operand({ title: texts.operand })),
});

/** Asks for a mark of the contact, which is no variable. */
const tag = field.object({
  how: field.choice({ title: texts.how, choices: { has: texts.has, not: texts.hasNot }, default: 'has' }),
  tag: field.tag({ title: texts.tag }),
});

const match = field.choice({
  title: texts.match,
  choices: { all: texts.all, any: texts.any },
  default: 'all',
});
const rows = field.list(row, { title: texts.rows, add: texts.addRow, waiting: true, max: MAX_ROWS });
const tags = field.optional(
  field.list(tag, { title: texts.tags, add: texts.addTag, max: MAX_ROWS, advanced: true }),
);

const group = field.object({ match: { ...match, 'x-title': texts.matchGroup }, rows, tags });

const branch = field.object({
  id: field.itemId(),
  title: field.text({ title: texts.branchTitle, max: 80, fromRows: 'rows' }),
  match,
  rows,
  tags,
  /** Each counts as one row of the branch: "any of (all …)". */
  groups: field.optional(
    field.list(group, {
      title: texts.groups,
      help: texts.groupsHelp,
      add: texts.addGroup,
      max: MAX_ROWS,
      advanced: true,
    }),
  ),
});

export const schema = field.object({
  branches: field.list(branch, {
    title: texts.branches,
    add: texts.addBranch,
    waiting: true,
    min: 1,
    max: 20,
  }),
});
export type ConditionData = Static<typeof schema>;

/** What a branch and a group have in common. */
export type Rows = Pick<ConditionData['branches'][number], 'match' | 'rows' | 'tags'>;
