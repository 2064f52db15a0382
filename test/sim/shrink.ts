import type { Plan } from './plan.ts';
import { BrokenPromise, Simulation } from './simulation.ts';

/** What goes wrong in a history; undefined when nothing does. An error of another kind is one as well. */
export async function failureOf(plan: Plan): Promise<Error | undefined> {
  try {
    await new Simulation(plan).run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new BrokenPromise(plan, String(error));
  }
}

/** Plans that are simpler than this one, the simplest first. */
function* simpler(plan: Plan): Generator<Plan> {
  for (const steps of [0.25, 0.5, 0.75, 0.9].map((part) => Math.floor(plan.steps * part)))
    if (steps >= 50) yield { ...plan, steps };
  for (const name of ['crashes', 'freezes', 'store', 'network', 'delivery', 'skewMs', 'tokenMs'] as const)
    if (plan[name] > 0) yield { ...plan, [name]: 0 };
  for (const name of ['servers', 'contacts', 'crashes', 'freezes'] as const) {
    const least = name === 'servers' || name === 'contacts' ? 1 : 0;
    if (plan[name] > least) yield { ...plan, [name]: plan[name] - 1 };
  }
  for (const name of ['store', 'network', 'delivery'] as const)
    if (plan[name] > 0.005) yield { ...plan, [name]: plan[name] / 2 };
}

/** The simplest plan that can be found by which a promise is still broken. */
export async function shrink(plan: Plan): Promise<Plan> {
  for (const next of simpler(plan)) if (await failureOf(next)) return shrink(next);
  return plan;
}
