import type { Flow, Registry, TurnWorld } from '../index.ts';
import { worldFor } from '../paths/world.ts';

/** A world in which these flows are live as their first version. The home flow is the one with a `home` trigger. */
export function worldOf(
  flows: readonly Flow[],
  registry: Registry,
  values: Record<string, string> = {},
): TurnWorld {
  return worldFor(flows, registry, { values });
}
