import Type from 'typebox';
import type { EffectType } from '../../node-type/definition.ts';

const input = Type.Object({
  purpose: Type.String({ minLength: 1 }),
  version: Type.String({ minLength: 1 }),
  text: Type.String(),
  agreed: Type.Boolean(),
});
const output = Type.Object({});

/** Keeps the proof: who agreed to, or declined, which words, and when. Once per effect. */
export const record: EffectType<typeof input, typeof output> = {
  name: 'consent.record',
  input,
  output,
  repeat: 'safe',
  stage: 'after-commit',
  run: async (consent, tools, call) => {
    await tools.consents.record({ ...consent, effect: call.id, contact: call.contact, at: tools.now() });
    return {};
  },
};
