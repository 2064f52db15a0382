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
export function createPreviewWorlds(registry: Registry): (draft: Flow, live: TurnWorld) => TurnWorld {
  /** By the content of the draft: every word of one try-out uses one machine. */
  const memory = new Map<string, Prepared>();

  const prepare = (draft: Flow): Prepared => {
    const key = createHash('sha256').update(serialiseFlow(draft)).digest('base64');
    let prepared = memory.get(key);
    if (prepared === undefined) {
      const compiled = compileOrRefuse(draft, registry, VERSION, flowProblems.cannotTry);
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

  return (draft, live) => {
    const { compiled, machine } = prepare(draft);
    return {
      triggers: prepareTriggers([compiled]),
      home: draft.id,
      live: (flow) => (flow === draft.id ? machine : live.live(flow)),
      machine: (flow, version) =>
        flow === draft.id && version === VERSION ? machine : live.machine(flow, version),
      values: live.values,
    };
  };
}
