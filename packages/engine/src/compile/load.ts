import { type AnyStateMachine, createMachine, initialTransition, transition } from 'xstate';
import type { DataClass } from '../flow/schema.ts';
import type { JsonValue } from '../json.ts';
import type { Registry } from '../node-type/registry.ts';
import type { MachineContext } from '../turn/session.ts';
import type { CompiledFlow } from './compiled-flow.ts';
import { implementationsOf } from './implementations.ts';
import type { Emitted, MachineEvent } from './machine-event.ts';
import type { StateJson } from './machine-json.ts';

/** Where a machine stands after an event, and what it emitted on the way, in order. */
export interface Moved {
  state: string;
  context: MachineContext;
  done: boolean;
  emitted: Emitted[];
}

/** An action as `transition` gives it: what a machine emits is one of XState's own. */
interface Carried {
  type: string;
  params?: { event?: Emitted };
}

/** A compiled flow made ready for turns. Costs once; keep it by version. */
export interface LoadedMachine {
  flow: CompiledFlow['flow'];
  /** Of a declared variable; undefined when there is none. */
  classOf(variable: string): DataClass | undefined;
  typeOf(variable: string): string | undefined;
  /** The state as compiled; undefined when this version has none of this name. */
  state(name: JsonValue | undefined): StateJson | undefined;
  /** Begins the flow. */
  begin(event: Extract<MachineEvent, { type: 'begin' }>): Moved;
  /** Does this state understand the event? */
  can(state: string, context: MachineContext, event: MachineEvent): boolean;
  /** Takes an event; the same arguments always give the same result. */
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
  const snapshots = new Map<string, typeof idle>();

  const snapshotOf = (state: string, context: MachineContext): typeof idle => {
    let resolved = snapshots.get(state);
    if (resolved === undefined) {
      resolved = machine.resolveState({ value: state, context: EMPTY });
      snapshots.set(state, resolved);
    }
    return { ...resolved, context };
  };
  const step = (from: typeof idle, event: MachineEvent): Moved => {
    const [next, actions] = transition(machine, from, event);
    const state = String(next.value);
    // Whoever waits here next needs no resolving.
    if (next.status === 'active' && !snapshots.has(state)) snapshots.set(state, { ...next, context: EMPTY });
    const emitted = (actions as readonly Carried[]).flatMap(({ type, params }) =>
      type === 'xstate.emit' && params?.event !== undefined ? [params.event] : [],
    );
    const done = next.status === 'done';
    return { state, context: next.context as MachineContext, done, emitted };
  };

  return {
    flow: compiled.flow,
    classOf: (name) => variables.get(name)?.class,
    typeOf: (name) => variables.get(name)?.type,
    state: (name) => (typeof name === 'string' && Object.hasOwn(states, name) ? states[name] : undefined),
    begin: (event) => step(idle, event),
    can: (state, context, event) => snapshotOf(state, context).can(event),
    move: (state, context, event) => step(snapshotOf(state, context), event),
  };
}

/** The XState machine of a compiled flow: what plain `createActor` runs. */
export function machineOf(
  compiled: Pick<CompiledFlow, 'machine'>,
  registry: Pick<Registry, 'types'>,
): AnyStateMachine {
  // A compiled machine is plain JSON, so its names cannot be checked by XState's types; compile did.
  const config = compiled.machine as unknown as Parameters<typeof createMachine>[0];
  const implementations = implementationsOf(registry) as unknown as Parameters<typeof createMachine>[1];
  return createMachine(config, implementations);
}
