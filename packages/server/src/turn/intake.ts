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
const CONTACTS_AT_ONCE = 64;
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
  /** Sessions whose rows wait for their turn. */
  const queue: string[] = [];
  /** Sessions that may have rows in the store alone, and during which scan that was last so. */
  const spilled = new Map<string, number>();
  let scan = 0;
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
    queue.push(session);
    next();
  }

  /** Turns behind the answers, never in front of them: only so many contacts at once. */
  function next(): void {
    while (running && busy.size < CONTACTS_AT_ONCE) {
      const session = queue.shift();
      const chain = session === undefined ? undefined : chains.get(session);
      if (session === undefined || !chain) return;
      const work = drain(session, chain).finally(() => {
        busy.delete(work);
        next();
      });
      busy.add(work);
    }
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

  /** Takes what waits in the store. After a whole scan nothing waits there that was there when it began. */
  async function poll(): Promise<void> {
    scan++;
    let after: string | undefined;
    do {
      if (!running || inHand.size >= IN_MEMORY) return;
      const page = await store.find(collection, {
        index: 'byTime',
        limit: PAGE,
        ...(after ? { after } : {}),
      });
      for (const row of page.items) take(row);
      after = page.next;
    } while (after !== undefined);
    caughtUp = true;
    for (const [session, at] of spilled) if (at < scan) spilled.delete(session);
  }

  function take(row: Stored<IntakeDoc>): void {
    if (inHand.has(row.id)) return;
    const ours = deps.exclusive || spilled.has(row.session) || !caughtUp;
    if (ours || platform.now() - row.at >= OTHERS_MS) add({ id: row.id, incoming: toIncoming(row) });
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
      const mine = room && !inHand.has(row.id);
      if (mine) inHand.add(row.id);
      else spilled.set(session, scan);
      let stored = false;
      try {
        stored = (await store.insert(collection, row)).ok;
      } finally {
        // Without an answer, or when it was there before, the row may be in the store alone.
        if (!stored && mine) inHand.delete(row.id);
        if (!stored || !mine) spilled.set(session, scan);
      }
      if (stored && mine) add({ id: row.id, incoming });
      return stored ? 'queued' : 'duplicate';
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
