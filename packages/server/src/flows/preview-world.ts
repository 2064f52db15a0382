import { createHash } from 'node:crypto';
import {
  type CompiledFlow,
  type Flow,
  type LoadedMachine,
  loadMachine,
  prepareTriggers,
  type Registry,
  serialiseFlow,
  type TurnWorld,
} from '@danloi/engine';
import type { Around } from './known.ts';
import { flowProblems } from './problems.ts';
import { compileOrRefuse } from './publish.ts';

const KEPT = 100;
const VERSION = 'preview';

interface Prepared {
  compiled: CompiledFlow;
  machine: LoadedMachine;
}

/**
 * The world in which a draft is tried: the draft is the home flow and begins with the first word, other live flows
 * are at hand for a step that leads to them.
 */
export function createPreviewWorlds(
  registry: Registry,
): (draft: Flow, live: TurnWorld, around: Around) => TurnWorld {
  /** By the content of the draft: every word of one try-out uses one machine. */
  const memory = new Map<string, Prepared>();

  const prepare = (draft: Flow, { known: { flows }, stamp }: Around): Prepared => {
    const key = createHash('sha256').update(serialiseFlow(draft)).update(stamp).digest('base64');
    let prepared = memory.get(key);
    if (prepared === undefined) {
      const compiled = compileOrRefuse(draft, registry, { version: VERSION, flows }, flowProblems.cannotTry);
      const begin = { id: 'preview', kind: 'follow' } as const;
      const triggers = [begin, ...compiled.triggers.filter(({ kind }) => kind !== 'follow')];
      prepared = { compiled: { ...compiled, triggers }, machine: loadMachine(compiled, registry) };
    }
    memory.delete(key);
    memory.set(key, prepared);
    const [oldest] = memory.keys();
    if (memory.size > KEPT && oldest !== undefined) memory.delete(oldest);
    return prepared;
  };

  return (draft, live, around) => {
    const { compiled, machine } = prepare(draft, around);
    return {
      triggers: prepareTriggers([compiled]),
      home: draft.id,
      live: (flow) => (flow === draft.id ? machine : live.live(flow)),
      machine: (flow, version) =>
        flow === draft.id && version === VERSION ? machine : live.machine(flow, version),
      values: live.values,
      ...(live.calendar === undefined ? {} : { calendar: live.calendar }),
    };
  };
}
