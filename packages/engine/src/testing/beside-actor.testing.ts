/** The same moves under XState's own actor: what `turn` tells its machine is told to a plain `createActor` too. */
import { expect } from 'vitest';
import { type AnyActor, type AnyStateMachine, createActor } from 'xstate';
import type { CompiledFlow } from '../compile/compiled-flow.ts';
import { type LoadedMachine, loadMachine, type Moved, machineOf } from '../compile/load.ts';
import type { Emitted, MachineEvent } from '../compile/machine-event.ts';
import type { Registry } from '../node-type/registry.ts';
import type { MachineContext } from '../turn/session.ts';

/** One move of a machine, as turn made it; without a result where it threw. */
interface Made {
  flow: string;
  from?: { state: string; context: MachineContext };
  event: MachineEvent;
  moved?: Moved;
}

/** What an actor knows and turn takes out of its context once it is dealt with. */
const known = ({ pending: _pending, timer: _timer, ...context }: MachineContext) =>
  JSON.parse(JSON.stringify(context)) as MachineContext;

/** JSON with its keys in order: equal texts are equal values. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

export interface Watched {
  machines: ReadonlyMap<string, LoadedMachine>;
  /** Makes the moves since the last time with the actor, and compares; `jumped`: a command may have put the contact elsewhere. */
  follow(jumped: boolean): void;
}

export function watch(flows: readonly CompiledFlow[], registry: Registry): Watched {
  const made: Made[] = [];
  const machines = new Map(
    flows.map((compiled) => [compiled.flow.id, noting(loadMachine(compiled, registry), made)] as const),
  );
  const plain = new Map<string, AnyStateMachine>();
  const compiledOf = new Map(flows.map((compiled) => [compiled.flow.id, compiled]));
  const emitted: Emitted[] = [];
  let actor: AnyActor | undefined;

  const begin = (flow: string, at?: { state: string; context: MachineContext }) => {
    actor?.stop();
    const compiled = compiledOf.get(flow);
    if (compiled === undefined) throw new Error(`No flow ${flow}.`);
    const machine = plain.get(flow) ?? machineOf(compiled, registry);
    plain.set(flow, machine);
    const snapshot = at && machine.resolveState({ value: at.state, context: at.context });
    const begun = createActor(machine, snapshot === undefined ? {} : { snapshot });
    begun.subscribe({ error: () => undefined });
    begun.on('*', (one) => void emitted.push(one as Emitted));
    begun.start();
    actor = begun;
    return begun;
  };

  const step = ({ flow, from, event, moved }: Made, jumped: boolean) => {
    let current = from === undefined ? begin(flow) : actor;
    if (from !== undefined) {
      const before = current?.getSnapshot();
      const same =
        before?.value === from.state && sorted(known(before.context)) === sorted(known(from.context));
      if (!same)
        expect({ jumped, value: before?.value, context: known(before?.context) }).toEqual({
          jumped: true,
          value: expect.anything(),
          context: expect.anything(),
        });
      if (!same) current = begin(flow, from);
    }
    emitted.splice(0);
    // Another object: the journal of turn's own move belongs to the first.
    current?.send(JSON.parse(JSON.stringify(event)));
    const { status, value, context } = current?.getSnapshot() ?? {};
    if (moved === undefined) return expect(status).toBe('error');
    expect(emitted.splice(0)).toEqual(moved.emitted);
    expect({ value, done: status === 'done' }).toEqual({ value: moved.state, done: moved.done });
    expect(known(context)).toEqual(known(moved.context));
  };

  return {
    machines,
    follow: (jumped) => {
      for (const one of made.splice(0)) step(one, jumped);
    },
  };
}

/** The machine, with a note of every move that it makes. */
function noting(machine: LoadedMachine, made: Made[]): LoadedMachine {
  const flow = machine.flow.id;
  const noted = (move: Omit<Made, 'moved'>, run: () => Moved): Moved => {
    let moved: Moved;
    try {
      moved = run();
    } catch (error) {
      made.push(move);
      throw error;
    }
    if (moved.taken) made.push({ ...move, moved });
    return moved;
  };
  return {
    ...machine,
    begin: (event) => noted({ flow, event }, () => machine.begin(event)),
    move: (state, context, event) =>
      noted({ flow, from: { state, context }, event }, () => machine.move(state, context, event)),
  };
}
