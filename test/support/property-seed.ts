import fc from 'fast-check';

/**
 * The seed of every property test: the same commit gives the same result everywhere. Another seed looks elsewhere:
 * `DANLOI_SEED=random pnpm test packages/engine` draws one and prints it, `DANLOI_SEED=<number>` repeats it.
 */
const asked = process.env.DANLOI_SEED ?? '20260902';
const seed = asked === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(asked);
if (!Number.isSafeInteger(seed))
  throw new Error(`DANLOI_SEED must be a whole number or "random", not "${asked}"`);
if (asked === 'random') process.stdout.write(`DANLOI_SEED=${seed}\n`);

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
