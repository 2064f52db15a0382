import { compileFlow } from '../compile/compile.ts';
import type { CompiledFlow } from '../compile/compiled-flow.ts';
import { loadMachine } from '../compile/load.ts';
import type { WorkCalendar } from '../compile/machine-event.ts';
import type { Flow } from '../flow/schema.ts';
import type { Registry } from '../node-type/registry.ts';
import { prepareTriggers, type TurnWorld } from '../turn/world.ts';

/** A button that no channel has: begins the flow of this id, however it is begun otherwise. */
export const startPayload = (flow: string): string => `~start:${flow}`;

/** What a workspace has beside its flows. */
export interface Surroundings {
  values?: Record<string, string>;
  calendar?: WorkCalendar;
  /** Further flows that may be called. */
  flows?: ReadonlyMap<string, Flow>;
}

/**
 * A world in which these flows are live as their first version. The home flow is the one with a `home` trigger.
 * @throws CompileError when one of them cannot run.
 */
export function worldFor(flows: readonly Flow[], registry: Registry, around: Surroundings = {}): TurnWorld {
  const byId = new Map([...(around.flows ?? []), ...flows.map((flow) => [flow.id, flow] as const)]);
  const compiled: CompiledFlow[] = flows.map((flow) => compileFlow(flow, registry, '1', { flows: byId }));
  const machines = new Map(compiled.map((one) => [one.flow.id, loadMachine(one, registry)]));
  const home = flows.find((flow) => flow.triggers.some((trigger) => trigger.kind === 'home'))?.id;
  const triggers = prepareTriggers(compiled);
  const starts = flows.map(({ id }) => [startPayload(id), id] as const);
  return {
    triggers: { ...triggers, buttons: new Map([...triggers.buttons, ...starts]) },
    ...(home === undefined ? {} : { home }),
    live: (flow) => machines.get(flow),
    machine: (flow) => machines.get(flow),
    values: around.values ?? {},
    ...(around.calendar === undefined ? {} : { calendar: around.calendar }),
  };
}
