import { enqueueActions } from 'xstate';
import type { Registry } from '../node-type/registry.ts';
import type { MachineContext } from '../turn/session.ts';
import { ACTIONS } from './actions.ts';
import { GUARDS } from './guards.ts';
import { journalOf, writeDown, writeFailure } from './journal.ts';
import { paramsIn } from './language-texts.ts';
import type { Emitted, MachineEvent } from './machine-event.ts';
import type { Args, Done } from './node-code.ts';

/** Params were checked when the flow was compiled; XState hands them over untyped. */
type Untyped<R> = (args: Args, params: never) => R;

const NONE = {};
/** Offers the options of a question: their labels in every language choose, so it gets them all. */
const SPEAKS_ALL = 'open';
/** What is kept, or goes to staff and other systems, is Vietnamese whatever the citizen reads. (A consent keeps what was read, by an action of its own.) */
const FOR_STAFF: ReadonlySet<string> = new Set(['call', 'tell', 'set', 'add', 'handOver']);

/**
 * A function of the vocabulary as an XState action: its changes are assigned, what it emits is emitted, in order; under `turn` it is
 * written into the event's journal instead, which outlives a move that fails.
 */
function asAction(run: Untyped<Done>, name: string) {
  return enqueueActions<
    MachineContext,
    MachineEvent,
    object | undefined,
    MachineEvent,
    never,
    never,
    never,
    never,
    Emitted
  >(({ context, event, enqueue }, params) => {
    const journal = journalOf(event);
    let done: Done;
    try {
      const language = FOR_STAFF.has(name) ? undefined : context.language;
      const given = params === undefined || name === SPEAKS_ALL ? params : paramsIn(params, language);
      done = run({ context, event }, (given ?? NONE) as never);
      if (!Object.hasOwn(ACTIONS, name)) checkDone(done);
    } catch (error) {
      if (journal !== undefined) writeFailure(journal, error, context);
      throw error;
    }
    if (done.context !== undefined) enqueue.assign(done.context);
    for (const emitted of done.emits ?? []) {
      if (journal === undefined) enqueue.emit(emitted);
      else writeDown(journal, emitted);
    }
  });
}

/**
 * What the code of a node type gave, before anything is made of it: a session is JSON, and a mistake must be known as that of its step.
 * @throws TypeError
 */
function checkDone(done: unknown): void {
  const isObject = (value: unknown) => typeof value === 'object' && value !== null;
  const wrong = (what: string): never => {
    throw new TypeError(`An action gave ${what}.`);
  };
  if (!isObject(done) || done instanceof Promise) wrong('nothing at once; it must give { context?, emits? }');
  const { context, emits } = done as { context?: unknown; emits?: unknown };
  if (context !== undefined && !isObject(context)) wrong('a context that is no object');
  if (emits !== undefined && !(Array.isArray(emits) && emits.every(isObject)))
    wrong('emits that are no list');
  // Throws at rounds and at what is no JSON.
  JSON.stringify(done);
}

function asGuard(holds: Untyped<boolean>) {
  return ({ context, event }: Args, params: object | undefined): boolean => {
    try {
      const given = params === undefined ? NONE : paramsIn(params, context.language);
      return holds({ context, event }, given as never);
    } catch (error) {
      const journal = journalOf(event);
      if (journal !== undefined) writeFailure(journal, error, context);
      throw error;
    }
  };
}

function mapped<A, B>(
  record: Readonly<Record<string, A>>,
  change: (value: A, name: string) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
}

/**
 * The vocabulary and what the node types bring, for XState itself: `createMachine(compiled.machine, implementationsOf(registry))` runs under plain `createActor`.
 * Send `{ type: 'begin', vars: {}, frame }`, then `answer` where `snapshot.can` it, else `miss`; listen with `actor.on('effect', …)`.
 */
export function implementationsOf(registry: Pick<Registry, 'types'>) {
  const own = registry.types.map(({ implementations }) => implementations);
  const actions = Object.assign({}, ACTIONS, ...own.map((one) => one?.actions));
  const guards = Object.assign({}, GUARDS, ...own.map((one) => one?.guards));
  return {
    actions: mapped<Untyped<Done>, ReturnType<typeof asAction>>(actions, asAction),
    guards: mapped<Untyped<boolean>, ReturnType<typeof asGuard>>(guards, asGuard),
  };
}
