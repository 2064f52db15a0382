/**
 * `pnpm torture [--seeds N] [--from N] [--steps N] [--seed N] [--plan JSON]`: many histories, or one again. Ends with the
 * first broken promise: it is made as small as it can be and kept in `regressions/`, where every test run repeats it.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Plan, planOf } from './plan.ts';
import { failureOf, shrink } from './shrink.ts';
import { type Report, Simulation } from './simulation.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100000' },
    from: { type: 'string', default: '1' },
    steps: { type: 'string', default: '2000' },
    seed: { type: 'string' },
    plan: { type: 'string' },
    /** Internal: this process is one of several. */
    part: { type: 'string' },
  },
});
const steps = Number(values.steps);
const from = Number(values.from);
const seeds = Number(values.seeds);
const TELL_EVERY = 500;

/** Adds up what the histories came to. */
const sum = { histories: 0, steps: 0, accepted: 0, commits: 0, shown: 0, doubled: 0 };
const met = new Map<string, number>();

function add(report: Report): void {
  sum.histories++;
  for (const name of ['steps', 'accepted', 'commits', 'shown', 'doubled'] as const) sum[name] += report[name];
  for (const [name, times] of report.met) met.set(name, (met.get(name) ?? 0) + times);
}

async function keep(plan: Plan, error: Error): Promise<void> {
  console.error(`\nseed ${plan.seed}: ${error.message}\nmaking it smaller …`);
  const small = await shrink(plan);
  const why = (await failureOf(small))?.message.split('\n')[0] ?? '';
  const file = fileURLToPath(new URL(`regressions/seed-${plan.seed}.json`, import.meta.url));
  writeFileSync(file, `${JSON.stringify({ why, plan: small }, undefined, 2)}\n`);
  console.error(`${why}\nkept in ${file}\n  pnpm torture --plan '${JSON.stringify(small)}'`);
}

async function one(plan: Plan): Promise<void> {
  console.log(await new Simulation(plan).run());
}

async function range(first: number, every: number): Promise<void> {
  for (let seed = first; seed < from + seeds; seed += every) {
    const plan = planOf(seed, steps);
    try {
      add(await new Simulation(plan).run());
    } catch (error) {
      process.exitCode = 1;
      await keep(plan, error instanceof Error ? error : new Error(String(error)));
      return;
    }
    if (sum.histories % TELL_EVERY === 0) console.log(`${sum.histories} histories, seed ${seed}: all kept`);
  }
  console.log({ ...sum, met: Object.fromEntries([...met].sort()) });
}

function several(): void {
  const parts = availableParallelism();
  console.log(`seeds ${from} to ${from + seeds - 1}, ${steps} steps each, in ${parts} processes`);
  for (let i = 0; i < parts; i++) {
    const part = [...process.argv.slice(1), '--part', `${i}/${parts}`];
    spawn(process.execPath, part, { stdio: 'inherit' }).on('exit', (code) => {
      if (code !== 0) process.exitCode = 1;
    });
  }
}

if (values.plan !== undefined) await one(JSON.parse(values.plan) as Plan);
else if (values.seed !== undefined) await one(planOf(Number(values.seed), steps));
else if (values.part === undefined) several();
else {
  const [index = 0, parts = 1] = values.part.split('/').map(Number);
  await range(from + index, parts);
}
