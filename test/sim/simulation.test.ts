/**
 * Histories of whole servers under faults that a seed decides: no accepted event is lost, each changes its session once and
 * as plain turns say, messages leave in order and twice only for a reason. `pnpm torture` runs many more.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { harshPlanOf, type Plan, planOf } from './plan.ts';
import { MISTAKES, OTHER_MISTAKES, type Planted } from './planted.ts';
import { Simulation } from './simulation.ts';

const HISTORIES = 300;
const TOGETHER = 50;
const STEPS = 2_000;
const POINTS = [
  ...[
    'after-verify',
    'before-commit',
    'after-commit-before-200',
    'before-send',
    'after-send-before-commit',
    'after-effect-before-commit',
  ],
];

const met = new Map<string, number>();

describe('whatever fails', () => {
  it.each(Array.from({ length: HISTORIES / TOGETHER }, (_, at) => 1 + at * TOGETHER))(
    `all promises are kept in ${TOGETHER} histories of ${STEPS} steps from seed %i on`,
    async (first) => {
      let accepted = 0;
      for (let seed = first; seed < first + TOGETHER; seed++) {
        const report = await new Simulation(planOf(seed, STEPS)).run();
        accepted += report.accepted;
        for (const [name, times] of report.met) met.set(name, (met.get(name) ?? 0) + times);
      }
      expect(accepted).toBeGreaterThan(TOGETHER * 10);
    },
    300_000,
  );

  afterAll(() => {
    console.log(`met: ${[...met].map(([name, times]) => `${name} ${times}`).join(', ')}`);
  });

  it('and every kind of fault was met, a death at each named point too', () => {
    const kinds = ['not-done', 'done-but-unknown', 'slow'];
    const wanted = [
      ...POINTS.map((point) => `crash ${point}`),
      ...kinds.flatMap((kind) => [`store ${kind}`, `network ${kind}`]),
      ...['store done-later', 'network refused', 'freeze'],
    ];
    expect(wanted.filter((name) => !met.has(name))).toEqual([]);
  });
});

it('takes the same course with the same seed', async () => {
  for (const seed of [3, 8, 21]) {
    const [one, other] = [
      await new Simulation(planOf(seed, 600)).run(),
      await new Simulation(planOf(seed, 600)).run(),
    ];
    expect(other.trace).toBe(one.trace);
  }
});

const kept = new URL('regressions/', import.meta.url);
const cases = readdirSync(kept).map((name) => {
  const { why, plan } = JSON.parse(readFileSync(new URL(name, kept), 'utf8')) as { why: string; plan: Plan };
  return { name, why, plan };
});

describe('what was once found stays mended', () => {
  it.each(cases)('$name: $why', async ({ plan }) => {
    await new Simulation(plan).run();
  });
});

describe('the simulation finds a server that', () => {
  const all: Planted[] = [...(Object.keys(MISTAKES) as (keyof typeof MISTAKES)[]), ...OTHER_MISTAKES];
  it.each(all)(
    '%s',
    async (planted) => {
      let found: unknown;
      for (let seed = 1; seed <= 300 && found === undefined; seed++)
        await new Simulation(harshPlanOf(seed, STEPS), planted).run().catch((error: unknown) => {
          found = error;
        });
      expect(found).toMatchObject({ name: 'BrokenPromise' });
    },
    300_000,
  );
});
