import {
  type AnyActorScope,
  type AnyStateMachine,
  createActor,
  createMachine,
  initialTransition,
} from 'xstate';
import type { DataClass } from '../flow/schema.ts';
import type { JsonValue } from '../json.ts';
import type { Registry } from '../node-type/registry.ts';
import type { MachineContext } from '../turn/session.ts';
import type { CompiledFlow } from './compiled-flow.ts';
import { implementationsOf } from './implementations.ts';
import { type Failure, withJournal } from './journal.ts';
import type { Emitted, MachineEvent } from './machine-event.ts';
import type { ActionJson, GuardJson, StateJson } from './machine-json.ts';

/** Where a machine stands after an event, and what it emitted on the way, in order. */
export interface Moved {
  /** False where the state does not understand the event: then nothing has changed. */
  taken: boolean;
  state: string;
  context: MachineContext;
  done: boolean;
  emitted: Emitted[];
  /** A step failed: the state is where the move began, `emitted` what was said before. */
  failed?: Failure;
}

/** A compiled flow made ready for turns. Costs once; keep it by version. */
export interface LoadedMachine {
  flow: CompiledFlow['flow'];
  /** Languages beside Vietnamese that some of its texts have. */
  languages: readonly string[];
  /** Of a declared variable; undefined when there is none. */
  classOf(variable: string): DataClass | undefined;
  typeOf(variable: string): string | undefined;
  /** The state as compiled; undefined when this version has none of this name. */
  state(name: JsonValue | undefined): StateJson | undefined;
  /** Begins the flow. */
  begin(event: Extract<MachineEvent, { type: 'begin' }>): Moved;
  /** Takes an event; the same arguments always give the same result. @throws Error at a round without end. */
  move(state: string, context: MachineContext, event: MachineEvent): Moved;
}

/** Stands in a cached snapshot: nobody's words are kept there. */
const EMPTY: MachineContext = { vars: {}, offered: [], tries: 0 };

/**
 * Makes the XState machine once and keeps a resolved snapshot per state, so that a turn costs the same in a flow of
 * twenty and of ten thousand states (`resolveState` alone takes milliseconds in a large machine).
 */
export function loadMachine(compiled: CompiledFlow, registry: Pick<Registry, 'types'>): LoadedMachine {
  const machine = machineOf(compiled, registry);
  const { states } = compiled.machine;
  const variables = new Map(compiled.variables.map((variable) => [variable.name, variable]));
  const [idle] = initialTransition(machine);
  const places = new Map<string, { state: StateJson; snapshot?: typeof idle }>(
    Object.entries(states).map(([name, state]) => [name, { state }]),
  );
  const scope = inertScope(machine);

  const snapshotOf = (state: string, context: MachineContext): typeof idle => {
    const place = places.get(state);
    const resolved = place?.snapshot ?? machine.resolveState({ value: state, context: EMPTY });
    if (place) place.snapshot = resolved;
    return { ...resolved, context };
  };
  const step = (from: typeof idle, event: MachineEvent): Moved => {
    const before = String(from.value);
    return withJournal(event, places.get(before)?.state.meta?.node, (journal) => {
      const { emitted } = journal;
      let next: typeof idle;
      try {
        next = machine.transition(from, event, scope);
      } catch (error) {
        const { failed } = journal;
        if (failed === undefined) throw error;
        const context = withoutGaps(failed.context);
        return { taken: true, state: before, context, done: false, emitted, failed };
      }
      const state = String(next.value);
      const place = places.get(state);
      // Whoever waits here next needs no resolving.
      if (next.status === 'active' && place) place.snapshot ??= { ...next, context: EMPTY };
      const done = next.status === 'done';
      return { taken: next !== from, state, context: withoutGaps(next.context), done, emitted };
    });
  };

  return {
    flow: compiled.flow,
    languages: compiled.languages ?? [],
    classOf: (name) => variables.get(name)?.class,
    typeOf: (name) => variables.get(name)?.type,
    state: (name) => (typeof name === 'string' ? places.get(name)?.state : undefined),
    begin: (event) => step(idle, event),
    move: (state, context, event) => step(snapshotOf(state, context), event),
  };
}

/**
 * Where XState's pure `transition` takes its steps: nothing is run in it, sent or kept. XState makes one for each call, the actor
 * with it; ours is made once, since our machines spawn nothing and what they emit goes into the journal.
 */
function inertScope(machine: AnyStateMachine): AnyActorScope {
  const self = createActor(machine);
  const nothing = () => undefined;
  return {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
}

/** What was taken away leaves no empty key behind: a session is the same after a trip through JSON. */
function withoutGaps(context: MachineContext): MachineContext {
  for (const value of Object.values(context)) {
    if (value !== undefined) continue;
    return Object.fromEntries(
      Object.entries(context).filter(([, kept]) => kept !== undefined),
    ) as MachineContext & object;
  }
  return context;
}

/** Equal expectations become one object: a question's guards ask for the same reading, and know it by that. */
function shareExpectations({ states }: CompiledFlow['machine']): void {
  const shared = new Map<string, JsonValue>();
  const share = ({ params }: GuardJson | ActionJson) => {
    const expect = params?.expect;
    if (params === undefined || typeof expect !== 'object' || expect === null) return;
    const key = JSON.stringify(expect);
    const first = shared.get(key) ?? expect;
    shared.set(key, first);
    params.expect = first;
  };
  for (const { on = {} } of Object.values(states)) {
    for (const { guard, actions = [] } of Object.values(on).flat()) {
      if (guard !== undefined) share(guard);
      actions.forEach(share);
    }
  }
}

/** The XState machine of a compiled flow: what plain `createActor` runs. */
export function machineOf(
  compiled: Pick<CompiledFlow, 'machine'>,
  registry: Pick<Registry, 'types'>,
): AnyStateMachine {
  shareExpectations(compiled.machine);
  // A compiled machine is plain JSON, so its names cannot be checked by XState's types; compile did.
  const config = compiled.machine as unknown as Parameters<typeof createMachine>[0];
  const implementations = implementationsOf(registry) as unknown as Parameters<typeof createMachine>[1];
  return createMachine(config, implementations);
}
