import Type from 'typebox';
import type { EffectType } from '../../node-type/definition.ts';

const input = Type.Object({
  stars: Type.Integer({ minimum: 1, maximum: 5 }),
  about: Type.String(),
  comment: Type.Optional(Type.String()),
});
const output = Type.Object({});

/** Keeps one rating, once per effect, and nothing of who gave it. */
export const record: EffectType<typeof input, typeof output> = {
  name: 'rating.record',
  input,
  output,
  repeat: 'safe',
  stage: 'after-commit',
  run: async ({ stars, about, comment = '' }, tools, call) => {
    const words = comment.trim();
    await tools.ratings.record({
      effect: call.id,
      stars,
      about,
      flow: call.flow,
      ...(words === '' ? {} : { comment: words }),
    });
    return {};
  },
};
