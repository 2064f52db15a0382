import type { InboundEvent } from '@danloi/engine';
import { crashPoint } from '../crash-point.ts';
import type { Counter } from '../numbers/index.ts';
import { UnstorableError } from './commit.ts';
import { createGear } from './gear.ts';
import { type Incoming, isOfTheContact, type Taken, type ToFetch } from './incoming.ts';
import { createIntake, type Intake } from './intake.ts';
import { parkBody, toParked } from './poison.ts';
import { sessionId } from './session-doc.ts';
import type { Change, Sessions } from './sessions.ts';
import { type TakeDeps, type Took, takeEvent } from './take.ts';

/** An event as a channel hands it over: verified and normalised. */
export interface Received {
  channel: { id: string; workspace: string };
  contact: string;
  event: InboundEvent;
  fetch?: ToFetch[];
}

/** The one way of an event into a session. */
export interface Receiver {
  /**
   * Resolves when the event is durable: turned and committed, known from before, or queued in the intake.
   * Throws a `StoreUnavailableError` when it is not: the sender must repeat it.
   */
  receive(received: Received): Promise<Taken | 'queued'>;
  /** For results of effects and timers: never queued behind what contacts write, never folded. */
  take(incoming: Incoming): Promise<Taken>;
  start(): void;
  stop(): Promise<void>;
  /** Events in memory that wait for their commit, and rows that wait in the intake. */
  waiting(): { events: number; rows: number };
}

/** Beyond this an event is rather appended now and turned later. */
const CALM_MS = 50;
/** A contact with so many events waiting writes too fast. */
const MOST_WAITING = 20;

export function createReceiver(deps: Deps & { exclusive: boolean; calmMs?: number }): Receiver {
  const { sessions, platform, store } = deps;
  const gear = createGear(platform);
  const intake: Intake = createIntake({
    store,
    platform,
    exclusive: deps.exclusive,
    turn: async (rows) => void (await takeAll(deps, rows)),
  });
  const calmMs = deps.calmMs ?? CALM_MS;

  async function take(incoming: Incoming): Promise<Taken> {
    gear.begin();
    try {
      return (await takeAll(deps, [incoming]))[0] ?? 'taken';
    } finally {
      gear.done();
    }
  }

  return {
    async receive({ channel, contact, event, fetch }) {
      const whose = { workspace: channel.workspace, channel: channel.id, contact };
      const incoming: Incoming = { whose, event, ...(fetch ? { fetch } : {}) };
      const session = sessionId(whose);
      const calm = !intake.holds(session) && gear.estimate() <= calmMs;
      const folded = calm && isOfTheContact(event) && sessions.waiting(session) >= MOST_WAITING;
      const outcome = calm
        ? await take(folded ? { ...incoming, folded } : incoming)
        : await intake.append(incoming);
      crashPoint('after-commit-before-200');
      return outcome;
    },
    take,
    start: intake.start,
    async stop() {
      await intake.stop();
      await sessions.idle();
    },
    waiting: () => ({ events: gear.waiting(), rows: intake.waiting() }),
  };
}

interface Deps extends TakeDeps {
  sessions: Sessions;
  /** Counts what was passed, after the commit. */
  counter?: Pick<Counter, 'count'>;
}

/** Events of one contact, in order, in one commit. */
async function takeAll(deps: Deps, all: Incoming[]): Promise<Taken[]> {
  const [first] = all;
  if (!first) return [];
  try {
    const took = await deps.sessions.change(sessionId(first.whose), inOrder(deps, all));
    for (const { passed } of took) if (passed) deps.counter?.count(first.whose.workspace, passed);
    return took.map(({ taken }) => taken);
  } catch (error) {
    if (!(error instanceof UnstorableError)) throw error;
    // Each alone, so that only the one that cannot be stored is parked.
    if (all.length > 1) return (await Promise.all(all.map((one) => takeAll(deps, [one])))).flat();
    deps.platform.log.error({ err: error, code: error.code }, 'an event was parked');
    const record = parkBody(first.event, error.code, error);
    await deps.store.batch([toParked(first.whose, record, deps.platform.now())]);
    return ['taken'];
  }
}

function inOrder(deps: TakeDeps, all: Incoming[]): Change<Took[]> {
  return async (given, how) => {
    let doc = given;
    const first = [];
    const value: Took[] = [];
    for (const incoming of all) {
      const made = await takeEvent(deps, incoming)(doc, how);
      doc = made.doc;
      first.push(...(made.first ?? []));
      value.push(made.value);
    }
    return { doc, first, value };
  };
}
