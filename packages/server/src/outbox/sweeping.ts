import { type SessionDoc, sessions } from '../documents.ts';
import { type Platform, pause } from '../platform.ts';
import type { Store, Stored } from '../store/store.ts';

const EVERY_MS = 2_000;
const PAGE = 200;
const PAGES = 10;
/** A lease and its grace: within so long after a start, what a dead process of ours had in hand is due. */
const AFTER_START_MS = 17_000;

/**
 * Finds the sessions whose time has come, whoever left them: after a crash, a hand-over lost between two parts, a
 * server that is gone. The hot path does not wait for it.
 */
export async function sweeping(deps: {
  store: Store;
  platform: Platform;
  running(): boolean;
  found(doc: Stored<SessionDoc>): void;
}): Promise<void> {
  const { platform } = deps;
  let ahead = AFTER_START_MS;
  while (deps.running()) {
    try {
      await sweep(deps, platform.now() + ahead);
      ahead = 0;
    } catch (error) {
      platform.log.warn({ err: error, code: 'outbox.sweep' }, 'due sessions could not be read');
    }
    await pause(platform, EVERY_MS);
  }
}

async function sweep(
  deps: { store: Store; running(): boolean; found(doc: Stored<SessionDoc>): void },
  to: number,
): Promise<void> {
  let after: string | undefined;
  for (let i = 0; i < PAGES && deps.running(); i++) {
    const query = { index: 'byDue', to, limit: PAGE, ...(after ? { after } : {}) };
    const page = await deps.store.find(sessions, query);
    for (const doc of page.items) deps.found(doc);
    after = page.next;
    if (after === undefined) return;
  }
}
