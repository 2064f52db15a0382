/** One call to the outside fails, the first, the second, … until a whole history passes before it is its turn. */
import { expect, it } from 'vitest';
import type { Plan } from './plan.ts';
import { Simulation } from './simulation.ts';

const QUIET: Plan = {
  ...{ seed: 5, servers: 1, contacts: 2, steps: 160 },
  ...{ crashes: 0, freezes: 0, store: 0, network: 0, delivery: 0, skewMs: 0, tokenMs: 0 },
};

it.each([
  ['store', 'not-done'],
  ['store', 'done-but-unknown'],
  ['store', 'slow'],
  ['network', 'not-done'],
  ['network', 'done-but-unknown'],
  ['network', 'slow'],
] as const)('whichever call to the %s is %s, every promise is kept', async (call, how) => {
  let n = 0;
  let calls = 0;
  do {
    n++;
    const simulation = new Simulation({ ...QUIET, nth: { call, n, how } });
    const report = await simulation.run();
    calls = simulation.calls(call);
    expect(report.accepted).toBeGreaterThan(1);
  } while (n < calls);
  expect(n).toBeGreaterThan(5);
});
