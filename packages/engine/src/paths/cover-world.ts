import { compileFlow } from '../compile/compile.ts';
import { type LoadedMachine, loadMachine } from '../compile/load.ts';
import type { Flow } from '../flow/schema.ts';
import type { Registry } from '../node-type/registry.ts';
import { WORKSPACE_PREFIX } from '../template/render.ts';
import type { TurnWorld } from '../turn/world.ts';
import { type Surroundings, worldFor } from './world.ts';

const hasHome = ({ triggers }: Flow) => triggers.some(({ kind }) => kind === 'home');

/**
 * A world in which only this flow is begun by words; others are live where they can run: a conversation that goes on there shows
 * how it begins.
 * @throws CompileError when the flow cannot run.
 */
export function coverWorld(flow: Flow, registry: Registry, around: Surroundings): TurnWorld {
  const own = worldFor([flow], registry, { ...around, values: { ...standIns(flow), ...around.values } });
  const others = new Map<string, LoadedMachine | undefined>();
  const live = (id: string) => {
    if (id === flow.id) return own.live(id);
    if (!others.has(id)) others.set(id, loaded(around.flows?.get(id), registry, around));
    return others.get(id);
  };
  const home = hasHome(flow) ? flow : [...(around.flows?.values() ?? [])].find(hasHome);
  return { ...own, ...(home === undefined ? {} : { home: home.id }), live, machine: live };
}

/** Facts of the workspace that nobody gave: their names in brackets, so that a conversation reads as one. */
function standIns({ nodes }: Flow): Record<string, string> {
  const names = JSON.stringify(nodes).match(/don_vi\.[\p{L}\p{N}_]+/gu) ?? [];
  return Object.fromEntries(
    names.map((name) => [name.slice(WORKSPACE_PREFIX.length), `[${name.slice(WORKSPACE_PREFIX.length)}]`]),
  );
}

function loaded(
  flow: Flow | undefined,
  registry: Registry,
  { flows }: Surroundings,
): LoadedMachine | undefined {
  if (flow === undefined) return undefined;
  try {
    return loadMachine(compileFlow(flow, registry, '1', flows === undefined ? {} : { flows }), registry);
  } catch {
    // Half drawn: to a conversation it is as if it were not published.
    return undefined;
  }
}
