import { type PresenceDoc, presences } from '../documents.ts';
import type { Platform } from '../platform.ts';
import type { Stored } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';

/** A tab that has not been heard of for so long is closed. */
export const PRESENT_MS = 30_000;
/** A sign of life is written at most so often: being there must not cost a write each time. */
const NOTE_MS = 10_000;
/** More tabs than these nobody can follow. */
const MOST_TABS = 50;

export interface Presence {
  /** A tab says that it is there, and at which step. */
  note(store: WorkspaceStore, here: Omit<PresenceDoc, 'until'>): Promise<void>;
  leave(store: WorkspaceStore, flow: string, tab: string, person: string): Promise<void>;
  /** The tabs that have this flow open now. */
  list(store: WorkspaceStore, flow: string): Promise<Stored<PresenceDoc>[]>;
}

/**
 * Who has a flow open. It lies in the store and not in memory, so that people on several servers over one database see each
 * other; a server that dies leaves nobody behind for longer than half a minute.
 */
export function createPresence({ platform }: { platform: Pick<Platform, 'now'> }): Presence {
  const idOf = (flow: string, tab: string) => `${flow}.${tab}`;
  return {
    async note(store, here) {
      const id = idOf(here.flow, here.tab);
      const until = platform.now() + PRESENT_MS;
      const before = await store.get(presences, id);
      const doc = { id, ...here, until };
      // A lost race: another request of this tab has just said the same.
      if (before === undefined) await store.insert(presences, doc);
      else if (before.person !== here.person) return;
      else if (before.step !== here.step || before.until < until - NOTE_MS)
        await store.replace(presences, doc, before.rev);
    },
    async leave(store, flow, tab, person) {
      const id = idOf(flow, tab);
      const here = await store.get(presences, id);
      if (here?.person === person) await store.delete(presences, id);
    },
    async list(store, flow) {
      const query = { index: 'byFlow', equals: [flow], from: platform.now() + 1, limit: MOST_TABS };
      return (await store.find(presences, query)).items;
    },
  };
}
