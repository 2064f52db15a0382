import { createAccounts } from './accounts.ts';
import { type SentAgain, sendAgain } from './dead-letters.ts';
import type { PerformDeps } from './deps.ts';
import type { Leases } from './lease.ts';
import { createWorker } from './worker.ts';

export { createLeases, type Leases } from './lease.ts';

/** Everything that leaves: messages, effects, files to fetch, in order for each contact. */
export interface Outbox {
  start(): void;
  stop(): Promise<void>;
  /** This session may have something to do. */
  wake(session: string): void;
  /** A person has a dead letter sent again. */
  sendAgain(deadLetter: string): Promise<SentAgain>;
  waiting(): { sends: number; inFlight: number };
}

export function createOutbox(deps: Omit<PerformDeps, 'accounts' | 'leases'> & { leases: Leases }): Outbox {
  const worker = createWorker({ ...deps, accounts: createAccounts(deps) });
  return { ...worker, sendAgain: (id) => sendAgain(deps, id) };
}
