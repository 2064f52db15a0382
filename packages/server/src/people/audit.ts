import { audit } from '../documents.ts';
import type { Platform } from '../platform.ts';
import type { Store } from '../store/store.ts';

export interface Audit {
  /** Notes who did or read what: ids and names of actions, never contents. */
  record(entry: { workspace: string; person: string; action: string; target: string }): Promise<void>;
}

/** The record of what people did. */
export function createAudit(store: Store, platform: Pick<Platform, 'now' | 'randomId'>): Audit {
  return {
    async record(entry) {
      await store.insert(audit, { ...entry, id: platform.randomId(), at: platform.now() });
    },
  };
}
