import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

const MAX_VALUES = 20;

const input = field.object({
  called: field.calledVariable({ title: texts.called }),
  value: field.operand({ title: texts.value, max: 2_000 }),
});

const result = field.object({
  called: field.calledVariable({ title: texts.called }),
  variable: field.writesVariable({ title: texts.variable }),
});

export const schema = field.object({
  flow: field.calledFlow({ title: texts.flow }),
  inputs: field.list(input, { title: texts.inputs, add: texts.addInput, max: MAX_VALUES }),
  results: field.list(result, { title: texts.results, add: texts.addResult, max: MAX_VALUES }),
  outcome: field.optional(
    field.writesVariable({ fresh: texts.freshOutcome, title: texts.outcome, help: texts.outcomeHelp }),
  ),
});
export type CallFlowData = Static<typeof schema>;
