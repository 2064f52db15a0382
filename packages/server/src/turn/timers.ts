import { atMost } from '../at-most.ts';
import { type SessionDoc, sessions } from '../documents.ts';
import type { Leases } from '../outbox/lease.ts';
import type { Platform } from '../platform.ts';
import { createRounds } from '../rounds.ts';
import type { Store, Stored } from '../store/store.ts';
import { deadlineEvent } from './deadline.ts';
import type { Receiver } from './receive.ts';

/** Deadlines of waiting steps: found by their index when they are due, and taken into their session as an event. */
export interface Timers {
  start(): void;
  /** Ends what is in hand; what is due then is found after the next start. */
  stop(): Promise<void>;
}

const EVERY_MS = 1_000;
const PAGE = 200;
/** After an outage very many may be due: they go beside what contacts write, not before it. */
const AT_ONCE = 16;

export function createTimers(deps: {
  store: Pick<Store, 'find'>;
  platform: Platform;
  receiver: Pick<Receiver, 'take'>;
  leases: Pick<Leases, 'isOthers'>;
}): Timers {
  const { store, platform, receiver, leases } = deps;

  async function fire(doc: Stored<SessionDoc>): Promise<void> {
    const event = deadlineEvent(doc);
    // The server that sends for this contact now takes its deadline too.
    if (!rounds.running() || event === undefined || leases.isOthers(doc)) return;
    const { workspace, channel, contact } = doc;
    await receiver.take({ whose: { workspace, channel, contact }, event });
  }

  async function round(): Promise<void> {
    let after: string | undefined;
    do {
      const query = { index: 'byTimer', to: platform.now(), limit: PAGE };
      const page = await store.find(sessions, after === undefined ? query : { ...query, after });
      await atMost(AT_ONCE, page.items, fire);
      after = page.next;
    } while (rounds.running() && after !== undefined);
  }

  const rounds = createRounds({
    platform,
    everyMs: EVERY_MS,
    round,
    failed: (error) =>
      platform.log.warn({ err: error, code: 'timers.round' }, 'deadlines wait for the next round'),
  });
  return { start: rounds.start, stop: rounds.stop };
}
