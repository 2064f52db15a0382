import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

export const schema = field.object({
  how: field.choice({
    title: texts.how,
    choices: { branch: texts.branch, keep: texts.keep },
    default: 'branch',
  }),
  formula: field.expression({ title: texts.formula, help: texts.formulaHelp }),
  variable: field.optional(
    field.writesVariable({ fresh: texts.freshVariable, title: texts.variable, showIf: { '/how': 'keep' } }),
  ),
});
export type ExpressionData = Static<typeof schema>;
