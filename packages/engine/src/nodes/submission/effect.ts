import Type from 'typebox';
import type { JsonValue } from '../../json.ts';
import type { EffectType } from '../../node-type/definition.ts';

const row = Type.Object({
  name: Type.String(),
  title: Type.String(),
  type: Type.String(),
  class: Type.String(),
  value: Type.Unsafe<JsonValue>({}),
});
const input = Type.Object({
  form: Type.String(),
  prefix: Type.String(),
  confidential: Type.Boolean(),
  urgent: Type.Boolean(),
  fields: Type.Array(row),
});
const output = Type.Object({ caseNumber: Type.String() });

/** Records the form once, however often it runs: the id of the effect makes a repeat the same record. */
export const record: EffectType<typeof input, typeof output> = {
  name: 'submission.record',
  input,
  output,
  repeat: 'safe',
  stage: 'after-commit',
  run: (form, tools, call) =>
    tools.submissions.record({
      ...form,
      // What was not asked or was skipped stays an empty line: the officer sees that nothing was said.
      fields: form.fields.map((field) => (field.value === '' ? { ...field, value: null } : field)),
      effect: call.id,
      contact: call.contact,
      flow: call.flow,
    }),
};
