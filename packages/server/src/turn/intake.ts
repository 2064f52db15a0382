import type { InboundEvent, JsonObject } from '@danloi/engine';
import { intake as collection, type IntakeDoc } from '../documents.ts';
import { type Platform, pause } from '../platform.ts';
import type { Store, Stored } from '../store/store.ts';
import { type Incoming, isOfTheContact } from './incoming.ts';
import { eventHash } from './seen.ts';
import { ofSession, sessionId } from './session-doc.ts';

/**
 * The second gear: a verified event is appended durably, answered, and turned right behind.
 * The rows of one contact are turned in the order in which they were appended, several in one commit.
 */
export interface Intake {
  /** Must this contact's next event queue here, behind what waits already? */
  holds(session: string): boolean;
  append(incoming: Incoming): Promise<'queued' | 'duplicate'>;
  start(): void;
  /** Stops taking rows; resolves when none is in hand. What waits is in the store. */
  stop(): Promise<void>;
  waiting(): number;
}

interface Deps {
  store: Store;
  platform: Platform;
  /** Turns these events of one contact, in order; throws when the store is gone. */
  turn(incoming: Incoming[]): Promise<void>;
  /** No other server uses this store: every row is ours. */
  exclusive: boolean;
}

/** Rows held in memory; more wait in the store alone. */
const IN_MEMORY = 5_000;
/** Turned in one commit; what a contact sends beyond that while these wait is folded. */
const TOGETHER = 20;
const PAGE = 500;
const POLL_MS = 200;
const IDLE_POLL_MS = 2_000;
/** Rows of a server that lives are left to it. */
const OTHERS_MS = 10_000;
const AGAIN_MS = 250;

interface Row {
  id: string;
  incoming: Incoming;
}

export function createIntake(deps: Deps): Intake {
  const { store, platform } = deps;
  /** Rows in hand, by session, in order. */
  const chains = new Map<string, Row[]>();
  const inHand = new Set<string>();
  /** Sessions with rows that are in the store alone, and how many. */
  const spilled = new Map<string, number>();
  let lastAt = 0;
  let running = false;
  /** Rows from before the start were all found: until then every event queues behind them. */
  let caughtUp = false;
  const busy = new Set<Promise<void>>();

  function add(row: Row): void {
    const session = sessionId(row.incoming.whose);
    inHand.add(row.id);
    const chain = chains.get(session);
    if (chain) {
      const many = chain.length >= TOGETHER && isOfTheContact(row.incoming.event);
      chain.push(many ? { ...row, incoming: { ...row.incoming, folded: true } } : row);
      return;
    }
    const begun = [row];
    chains.set(session, begun);
    const work = drain(session, begun).finally(() => busy.delete(work));
    busy.add(work);
  }

  async function drain(session: string, chain: Row[]): Promise<void> {
    while (chain.length > 0 && running) {
      const rows = chain.slice(0, TOGETHER);
      try {
        await deps.turn(rows.map((row) => row.incoming));
      } catch (error) {
        platform.log.warn(
          { err: error, code: 'intake.again', count: rows.length },
          'waiting events are tried again',
        );
        await pause(platform, AGAIN_MS);
        continue;
      }
      chain.splice(0, rows.length);
      await forget(rows);
    }
    chains.delete(session);
    for (const row of chain) inHand.delete(row.id);
  }

  /** A row that stays after its turn is only a repeat: the session knows its event. */
  async function forget(rows: Row[]): Promise<void> {
    await store
      .batch(rows.map(({ id }) => ({ op: 'delete', collection, id })))
      .catch((error: unknown) => platform.log.warn({ err: error, code: 'intake.left' }, 'turned rows stay'));
    for (const row of rows) inHand.delete(row.id);
  }

  async function poll(): Promise<void> {
    let after: string | undefined;
    do {
      const page = await store.find(collection, {
        index: 'byTime',
        limit: PAGE,
        ...(after ? { after } : {}),
      });
      for (const row of page.items) take(row);
      after = page.next;
    } while (after !== undefined && running && inHand.size < IN_MEMORY);
    if (after === undefined) caughtUp = true;
  }

  function take(row: Stored<IntakeDoc>): void {
    if (inHand.has(row.id)) return;
    const count = spilled.get(row.session) ?? 0;
    const ours = deps.exclusive || count > 0 || !caughtUp;
    if (!ours && platform.now() - row.at < OTHERS_MS) return;
    if (count > 1) spilled.set(row.session, count - 1);
    else spilled.delete(row.session);
    add({ id: row.id, incoming: toIncoming(row) });
  }

  async function loop(): Promise<void> {
    while (running) {
      await poll().catch((error: unknown) =>
        platform.log.warn({ err: error, code: 'intake.poll' }, 'waiting events could not be read'),
      );
      await pause(platform, spilled.size > 0 || !caughtUp ? POLL_MS : IDLE_POLL_MS);
    }
  }

  return {
    holds: (session) => !caughtUp || chains.has(session) || spilled.has(session),
    async append(incoming) {
      const session = sessionId(incoming.whose);
      // Strictly growing: the order of the rows is the order of the appends.
      lastAt = Math.max(platform.now(), lastAt + 0.001);
      const row = toRow(incoming, lastAt);
      const room = inHand.size < IN_MEMORY && !spilled.has(session) && caughtUp && running;
      if (room) inHand.add(row.id);
      else spilled.set(session, (spilled.get(session) ?? 0) + 1);
      try {
        const stored = await store.insert(collection, row);
        if (!stored.ok) return unspill(session, row.id, room);
      } catch (error) {
        unspill(session, row.id, room);
        throw error;
      }
      if (room) add({ id: row.id, incoming });
      return 'queued';
    },
    start() {
      if (running) return;
      running = true;
      void loop();
    },
    async stop() {
      running = false;
      await Promise.all(busy);
    },
    waiting: () => inHand.size + spilled.size,
  };

  function unspill(session: string, row: string, room: boolean): 'duplicate' {
    if (room) inHand.delete(row);
    const count = spilled.get(session) ?? 0;
    if (!room && count > 1) spilled.set(session, count - 1);
    else if (!room) spilled.delete(session);
    return 'duplicate';
  }
}

function toRow(incoming: Incoming, at: number): IntakeDoc & { id: string } {
  const session = sessionId(incoming.whose);
  return {
    id: `${session}|${eventHash(incoming.event.id)}`,
    workspace: incoming.whose.workspace,
    session,
    event: incoming.event as InboundEvent & JsonObject,
    ...(incoming.fetch ? { fetch: incoming.fetch } : {}),
    at,
  };
}

function toIncoming(row: IntakeDoc): Incoming {
  return {
    whose: { workspace: row.workspace, ...ofSession(row.session) },
    event: row.event as unknown as InboundEvent,
    ...(row.fetch ? { fetch: row.fetch } : {}),
  };
}
