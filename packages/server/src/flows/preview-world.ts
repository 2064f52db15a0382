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
/** Before the step, in the version of a try-out from the middle. */
const FROM = 'preview from ';

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
): (draft: Flow, live: TurnWorld, around: Around, from?: string) => TurnWorld {
  /** By the content of the draft: every word of one try-out uses one machine. */
  const memory = new Map<string, Prepared>();

  const prepare = (draft: Flow, { known: { flows }, stamp }: Around, version = VERSION): Prepared => {
    const key = createHash('sha256')
      .update(serialiseFlow(draft))
      .update(stamp)
      .update(version)
      .digest('base64');
    let prepared = memory.get(key);
    if (prepared === undefined) {
      const compiled = compileOrRefuse(draft, registry, { version, flows }, flowProblems.cannotTry);
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

  /** The draft as it is for a try-out that began with a step in its middle. */
  const versionOf = (draft: Flow, around: Around, version: string): LoadedMachine | undefined => {
    const start = version.startsWith(FROM) ? version.slice(FROM.length) : undefined;
    if (start === undefined || !draft.nodes.some(({ id }) => id === start)) return undefined;
    return prepare({ ...draft, start }, around, version).machine;
  };

  return (draft, live, around, from) => {
    const { compiled, machine } = prepare(draft, around);
    const ownOf = (version: string) => (version === VERSION ? machine : versionOf(draft, around, version));
    const first = from === undefined ? machine : versionOf(draft, around, `${FROM}${from}`);
    return {
      triggers: prepareTriggers([compiled]),
      home: draft.id,
      live: (flow) => (flow === draft.id ? first : live.live(flow)),
      machine: (flow, version) => (flow === draft.id ? ownOf(version) : live.machine(flow, version)),
      values: live.values,
      watched: true,
      ...(live.calendar === undefined ? {} : { calendar: live.calendar }),
    };
  };
}
