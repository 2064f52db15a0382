import {
  type CompiledFlow,
  compileFlow,
  type Flow,
  loadMachine,
  prepareTriggers,
  type Registry,
  type TurnWorld,
} from '../index.ts';

/** A world in which these flows are live as their first version. The home flow is the one with a `home` trigger. */
export function worldOf(
  flows: readonly Flow[],
  registry: Registry,
  values: Record<string, string> = {},
): TurnWorld {
  const byId = new Map(flows.map((flow) => [flow.id, flow]));
  const compiled: CompiledFlow[] = flows.map((flow) => compileFlow(flow, registry, '1', { flows: byId }));
  const machines = new Map(compiled.map((one) => [one.flow.id, loadMachine(one, registry)]));
  const home = flows.find((flow) => flow.triggers.some((trigger) => trigger.kind === 'home'))?.id;
  return {
    triggers: prepareTriggers(compiled),
    ...(home === undefined ? {} : { home }),
    live: (flow) => machines.get(flow),
    machine: (flow) => machines.get(flow),
    values,
  };
}
