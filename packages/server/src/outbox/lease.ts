import type { SessionDoc } from '../documents.ts';
import type { Platform } from '../platform.ts';
import type { Stored } from '../store/store.ts';
import { withTimer } from '../turn/deadline.ts';
import type { Finish } from '../turn/sessions.ts';
import { nextDue } from './items.ts';

const LEASE_MS = 15_000;
/** Clocks of two servers may differ by so much before one takes a living one's work. */
const GRACE_MS = 2_000;

/**
 * Who may send for a session: the server whose name stands in its lease. It is taken by the very commit that leaves
 * something to send, and dropped by the one that records the last send, so it costs no write of its own.
 * It saves double sends; that nothing is lost or overwritten rests on the revision alone.
 */
export interface Leases extends Finish {
  /** Is the lease ours for at least so long, by the clock that cannot jump? */
  holds(id: string, ms: number): boolean;
  /** Does another living server have it? */
  isOthers(doc: SessionDoc): boolean;
  held(): string[];
  /** From now on leases are dropped, none taken. */
  release(): void;
  /** Called after each commit. */
  onCommit(listener: (id: string, doc: Stored<SessionDoc> | undefined) => void): void;
}

export function createLeases(deps: { owner: string; exclusive: boolean; platform: Platform }): Leases {
  const { owner, exclusive, platform } = deps;
  const until = new Map<string, number>();
  const listeners: ((id: string, doc: Stored<SessionDoc> | undefined) => void)[] = [];
  let taking = true;

  // On a store that no other server uses, another owner is a process of ours that is dead.
  const isOthers = ({ lease }: SessionDoc) =>
    lease !== undefined && lease.owner !== owner && !exclusive && lease.until + GRACE_MS > platform.now();

  return {
    isOthers,
    complete(doc) {
      const { lease, dueAt: _, handedOverAt: __, ...rest } = withTimer(doc);
      const since = doc.state.handOver?.since;
      const next: SessionDoc = since === undefined ? rest : { ...rest, handedOverAt: since };
      const due = nextDue(doc);
      if (due === undefined) return next;
      const now = platform.now();
      if (lease && isOthers(doc)) return { ...next, lease, dueAt: Math.max(due, lease.until + GRACE_MS) };
      if (!taking || due > now) return { ...next, dueAt: due };
      const mine = { owner, until: now + LEASE_MS };
      return { ...next, lease: mine, dueAt: mine.until + GRACE_MS };
    },
    committed(id, doc, began) {
      if (doc?.lease?.owner === owner) until.set(id, began + LEASE_MS);
      else until.delete(id);
      for (const listener of listeners) listener(id, doc);
    },
    holds: (id, ms) => (until.get(id) ?? Number.NEGATIVE_INFINITY) - platform.monotonic() >= ms,
    held: () => [...until.keys()],
    release() {
      taking = false;
    },
    onCommit: (listener) => void listeners.push(listener),
  };
}
