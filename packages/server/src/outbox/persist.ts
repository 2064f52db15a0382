import { type Platform, pause } from '../platform.ts';
import { StoreUnavailableError } from '../store/store.ts';
import { sessionId, type Whose } from '../turn/session-doc.ts';
import type { Change, Sessions } from '../turn/sessions.ts';

const AGAIN_MS = 250;

/**
 * Writes a change however long the store is away: what was done outside must not be done again for want of a record.
 * Ends with the process.
 */
export async function persist<T>(
  deps: { sessions: Sessions; platform: Platform },
  whose: Pick<Whose, 'channel' | 'contact'>,
  change: Change<T>,
): Promise<T> {
  return lasting(deps.platform, () => deps.sessions.change(sessionId(whose), change));
}

/** The same for any write. */
export async function lasting<T>(platform: Platform, write: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      await pause(platform, AGAIN_MS);
    }
  }
}
