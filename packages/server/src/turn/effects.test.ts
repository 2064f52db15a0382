import { EffectError, type EffectType } from '@danloi/engine';
import Type from 'typebox';
import { describe, expect, it } from 'vitest';
import { serverParts } from '../testing/server-parts.ts';
import { createRunEffect } from './effects.ts';

const input = Type.Object({});
const whose = { workspace: 'w', channel: 'c', contact: 'k' };
const call = { id: 'e/0', name: 'thu.lam', input: {} };

/** The runner, for an effect of this stage whose code fails like this. */
async function runnerOf(stage: EffectType['stage'], failure: unknown) {
  const effect: EffectType = {
    name: 'thu.lam',
    input,
    output: input,
    repeat: 'safe',
    stage,
    run: async () => {
      throw failure;
    },
  };
  const { platform } = await serverParts();
  // Nothing of the world is asked for before the code fails.
  const tools = () => ({}) as never;
  return createRunEffect({ registry: { effect: () => effect }, platform, tools });
}

describe('an effect whose code fails', () => {
  it('answers by its code where the failure was expected', async () => {
    const run = await runnerOf('after-commit', new EffectError('thu.khong-co', 'none'));
    expect(await run({ whose, flow: undefined }, call)).toMatchObject({ ok: false, code: 'thu.khong-co' });
  });

  it('leaves by the exit of its step where a citizen or an author waits', async () => {
    const bug = new TypeError('x is not a function');
    const read = await runnerOf('before-commit', bug);
    expect(await read({ whose, flow: undefined }, call)).toMatchObject({ ok: false, code: 'effect.failed' });
    const tried = await runnerOf('after-commit', bug);
    expect(await tried({ whose, flow: undefined, preview: true }, call)).toMatchObject({
      ok: false,
      code: 'effect.failed',
    });
  });

  it('is tried again by the outbox else', async () => {
    const bug = new TypeError('x is not a function');
    const run = await runnerOf('after-commit', bug);
    await expect(run({ whose, flow: undefined }, call)).rejects.toBe(bug);
  });
});
