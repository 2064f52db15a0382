import {
  clockOf,
  fallback as engineFallback,
  turnWithReads as engineTurn,
  type InboundEvent,
  newSession,
  type SessionState,
  type TurnWorld,
} from '@danloi/engine';
import { erasures, type SessionDoc, seenOlder } from '../documents.ts';
import type { Passed } from '../numbers/index.ts';
import { bounded } from '../outbox/items.ts';
import type { Platform } from '../platform.ts';
import { type Store, StoreUnavailableError, type Write } from '../store/store.ts';
import { closedValues } from './closed-values.ts';
import type { RunEffect } from './effects.ts';
import { fold } from './fold.ts';
import { type Incoming, isOfTheContact, type Taken } from './incoming.ts';
import { addOutgoing } from './outgoing.ts';
import { checkBudget, codeOf, lastResort, parkBody, type Turned, toParked } from './poison.ts';
import { eventHash, hasSeen, mayHaveLeft, olderId, remember } from './seen.ts';
import { newSessionDoc, sessionId } from './session-doc.ts';
import { type Change, type Changed, TryFresh } from './sessions.ts';
import { heard } from './talk.ts';
import type { Worlds } from './worlds.ts';

/** The engine's two functions; tests put simpler ones in their place. */
export interface Turning {
  turnWithReads: typeof engineTurn;
  fallback: typeof engineFallback;
}
export const realTurning: Turning = { turnWithReads: engineTurn, fallback: engineFallback };

export interface TakeDeps {
  store: Store;
  platform: Platform;
  worlds: Pick<Worlds, 'get'>;
  runEffect: RunEffect;
  turning: Turning;
  /** Name under which a contact who withdrew is remembered. */
  erasureId(session: string): string;
}

/** What became of an event, and what there is to count of it once that is committed. */
export interface Took {
  taken: Taken;
  passed?: Passed;
}

/** The change that takes one event into a session, exactly once. */
export function takeEvent(deps: TakeDeps, incoming: Incoming): Change<Took> {
  return async (doc, { fresh }) => {
    const now = deps.platform.now();
    // Written by a newer release: not ours to change.
    if (doc && doc.v !== 1)
      return {
        doc,
        first: [toParked(incoming.whose, parkBody(incoming.event, 'session.newer'), now)],
        value: { taken: 'taken' },
      };
    const before = doc ?? (await begin(deps, incoming));
    if (await wasTaken(deps, before, incoming)) return settled(doc, before, incoming.settles);
    const turned = incoming.folded
      ? fold(before, incoming, now)
      : await turnOrPark(deps, before, incoming, { now, fresh });
    const first: Write[] = [];
    return {
      doc: after(before, turned, incoming, now, first),
      first,
      value: { taken: 'taken', passed: { ...turned, ...wroteOf(before, incoming, now) } },
    };
  };
}

/** Whether a citizen wrote, and whether for the first time on this day in Vietnam. */
function wroteOf(before: SessionDoc, { event }: Incoming, now: number): Pick<Passed, 'wrote'> {
  if (!isOfTheContact(event)) return {};
  const again = before.lastInboundAt > 0 && clockOf(before.lastInboundAt).day === clockOf(now).day;
  return { wrote: again ? 'again' : 'first' };
}

async function begin(deps: TakeDeps, { whose }: Incoming): Promise<SessionDoc> {
  const made = newSessionDoc(whose, newSession());
  const erased = await deps.store.get(erasures, deps.erasureId(sessionId(whose)));
  return erased ? { ...made, seen: erased.seen } : made;
}

async function wasTaken(deps: TakeDeps, before: SessionDoc, { event, whose }: Incoming): Promise<boolean> {
  const id = eventHash(event.id);
  if (hasSeen(before.seen, id)) return true;
  if (!mayHaveLeft(before.lowWater, event.at)) return false;
  return (await deps.store.get(seenOlder, olderId(sessionId(whose), id))) !== undefined;
}

/** A repeat changes nothing, but an item whose result it carries is done all the same. */
function settled(doc: SessionDoc | undefined, before: SessionDoc, seq: number | undefined): Changed<Took> {
  const waits = seq !== undefined && before.outbox.some((item) => item.seq === seq);
  const value = { taken: 'duplicate' } as const;
  if (!waits) return { doc, value };
  return { doc: { ...before, outbox: without(before, seq) }, value };
}

const without = (doc: SessionDoc, seq: number) => doc.outbox.filter((item) => item.seq !== seq);

/** Turns the event. What throws is tried once more on the stored document, then parked, and the contact gets a word. */
async function turnOrPark(
  deps: TakeDeps,
  before: SessionDoc,
  incoming: Incoming,
  how: { now: number; fresh: boolean },
): Promise<Turned> {
  let world: TurnWorld | undefined;
  try {
    world = await deps.worlds.get(before.workspace, before.state.flow);
    const run = deps.runEffect.bind(undefined, { whose: incoming.whose, flow: before.state.flow });
    const turned = await deps.turning.turnWithReads(world, before.state, incoming.event, how.now, run);
    checkBudget(turned);
    const closed = closedValues(world, before.state, turned.session);
    for (const failure of turned.failures ?? [])
      deps.platform.log.error(
        { code: 'turn.step-failed', workspace: before.workspace, flow: before.state.flow?.id, ...failure },
        'the code of a step failed; the conversation went on',
      );
    return { ...turned, closed };
  } catch (error) {
    if (error instanceof StoreUnavailableError) throw error;
    if (!how.fresh) throw new TryFresh();
    const code = codeOf(error);
    deps.platform.log.error({ err: error, code, workspace: before.workspace }, 'an event was parked');
    const turned = safeFallback(deps, world, before.state, incoming.event, how.now);
    return { ...turned, park: parkBody(incoming.event, code, error) };
  }
}

const FROM_STAFF = new Set(['staff-message', 'hand-back']);

function safeFallback(
  deps: TakeDeps,
  world: TurnWorld | undefined,
  state: SessionState,
  event: InboundEvent,
  now: number,
): Turned {
  // Nobody who withdrew, unfollowed or is with a person wants to hear of our trouble.
  const silent = event.kind === 'withdraw' || event.kind === 'unfollow' || FROM_STAFF.has(event.kind);
  try {
    if (world && !silent) {
      const turned = deps.turning.fallback(world, state, now);
      checkBudget(turned);
      return turned;
    }
  } catch (error) {
    deps.platform.log.error({ err: error, code: 'turn.fallback-failed' }, 'the fallback failed too');
  }
  const last = lastResort(state);
  return silent ? { ...last, effects: event.kind === 'withdraw' ? [{ kind: 'erase' }] : [] } : last;
}

function older(id: string, at: number): Write {
  const doc = { id, at };
  return { op: 'insert', collection: seenOlder, doc };
}

function after(
  before: SessionDoc,
  turned: Turned,
  incoming: Incoming,
  now: number,
  first: Write[],
): SessionDoc {
  const { event, settles } = incoming;
  const { seen, dropped } = remember(before.seen, eventHash(event.id), now);
  for (const [id, at] of dropped) first.push(older(olderId(sessionId(incoming.whose), id), at * 1000));
  const youngest = dropped.at(-1)?.[1];
  const { erased: wasErased, ...kept } = before;
  const rest: SessionDoc = settles === undefined ? kept : { ...kept, outbox: without(kept, settles) };
  // Whoever writes again after a withdrawal begins anew and stays.
  const erased = turned.effects.some(({ kind }) => kind === 'erase') || (wasErased && !isOfTheContact(event));
  const next: SessionDoc = {
    ...rest,
    state: turned.session,
    seen,
    ...addOutgoing(rest, turned, {
      event,
      now,
      park: turned.park,
      ...(incoming.fetch ? { fetch: incoming.fetch } : {}),
    }),
    lastInboundAt: isOfTheContact(event)
      ? Math.max(before.lastInboundAt, Math.min(event.at, now))
      : before.lastInboundAt,
    ...(event.kind === 'timer' ? { firedTimer: event.timer } : {}),
    talk: heard(before, turned, { event, now }),
    ...(erased ? { erased } : {}),
    ...(youngest === undefined ? {} : { lowWater: youngest * 1000 }),
    ...(incoming.folded && turned.effects.length > 0 ? { slowedAt: now } : {}),
  };
  return bounded(next, first, now);
}
