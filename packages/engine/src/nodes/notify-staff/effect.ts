import Type from 'typebox';
import { short } from '../../compile/offer.ts';
import type { EffectType } from '../../node-type/definition.ts';

/** Longest title and text of a notice; what a citizen wrote may stand in both. */
const MOST = { title: 200, text: 4_000 } as const;

const input = Type.Object({ title: Type.String(), text: Type.String(), urgent: Type.Boolean() });
const output = Type.Object({});

/** Tells the people on duty, once per effect. */
export const send: EffectType<typeof input, typeof output> = {
  name: 'notify-staff.send',
  input,
  output,
  repeat: 'safe',
  stage: 'after-commit',
  run: async ({ title, text, urgent }, tools, call) => {
    await tools.staff.notify({
      effect: call.id,
      title: short(title.replace(/\s+/g, ' '), MOST.title),
      text: short(text, MOST.text),
      urgent,
      flow: call.flow,
    });
    return {};
  },
};
