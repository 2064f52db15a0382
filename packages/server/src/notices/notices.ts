import type { StaffNotice } from '@danloi/engine';
import { type NoticeDoc, notices } from '../documents.ts';
import { commonError, notFound } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { Secrets } from '../secrets/index.ts';
import type { Page, Store, Stored } from '../store/store.ts';
import { forWorkspace, type WorkspaceStore } from '../store/workspace-store.ts';
import { effectKey } from '../turn/effect-key.ts';
import type { Whose } from '../turn/session-doc.ts';

/** What flows tell the people of a workspace, until one of them has dealt with it. */
export interface Notices {
  /** Once per effect. */
  notify(whose: Whose, notice: StaffNotice): Promise<void>;
  /** Newest first; only those that wait, or all. */
  list(
    store: WorkspaceStore,
    page: { open: boolean; limit: number; after?: string },
  ): Promise<Page<NoticeDoc>>;
  /** How many wait. */
  waiting(store: WorkspaceStore): Promise<number>;
  /** Somebody has dealt with it; doing it twice changes nothing. */
  finish(store: WorkspaceStore, id: string, by: string): Promise<Stored<NoticeDoc>>;
  /** Takes away what was told about a contact. */
  forget(whose: Whose): Promise<void>;
}

const TRIES = 20;

export function createNotices(deps: {
  store: Store;
  platform: Pick<Platform, 'now'>;
  secrets: Pick<Secrets, 'lookup'>;
}): Notices {
  const { platform, secrets } = deps;
  const keyOf = ({ workspace, channel, contact }: Whose): string =>
    secrets.lookup(`notice|${workspace}|${channel}|${contact}`);

  return {
    async notify(whose, { effect, ...notice }) {
      const at = platform.now();
      const id = effectKey(whose, effect);
      const doc = { ...notice, id, contactKey: keyOf(whose), at, openSince: at };
      // A conflict is the same notice, told before.
      await forWorkspace(deps.store, whose.workspace).insert(notices, doc);
    },

    list: (store, { open, ...page }) =>
      store.find(notices, { index: open ? 'byOpen' : 'byTime', order: 'desc', ...page }),

    waiting: (store) => store.count(notices, { index: 'byOpen' }),

    async finish(store, id, by) {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const before = await store.get(notices, id);
        if (before === undefined) throw notFound();
        if (before.done !== undefined) return before;
        const { rev, openSince: _, ...rest } = before;
        const doc = { ...rest, done: { at: platform.now(), by } };
        const written = await store.replace(notices, doc, rev);
        if (written.ok) return { ...doc, rev: written.rev };
      }
      throw commonError('write.conflict');
    },

    async forget(whose) {
      const store = forWorkspace(deps.store, whose.workspace);
      for (;;) {
        const query = { index: 'byContact', equals: [keyOf(whose)], limit: 100 };
        const { items } = await store.find(notices, query);
        if (items.length === 0) return;
        for (const { id } of items) await store.delete(notices, id);
      }
    },
  };
}
