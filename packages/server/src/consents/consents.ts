import { hash } from 'node:crypto';
import type { ConsentRecord } from '@danloi/engine';
import { type ConsentDoc, consents } from '../documents.ts';
import type { Secrets } from '../secrets/index.ts';
import type { Page, Store } from '../store/store.ts';
import { forWorkspace, type WorkspaceStore } from '../store/workspace-store.ts';
import { effectKey } from '../turn/effect-key.ts';
import type { Whose } from '../turn/session-doc.ts';

/** The ledger of consents: only ever added to. */
export interface Consents {
  /** Once per effect. */
  record(whose: Whose, consent: ConsentRecord, flow: ConsentDoc['flow']): Promise<void>;
  /** Newest first. */
  list(store: WorkspaceStore, page: { limit: number; after?: string }): Promise<Page<ConsentDoc>>;
  /**
   * A contact withdrew: nothing of the ledger leads to them any more. That at this moment somebody was asked this
   * text, and said yes or no, stays: the body that asks must be able to prove it.
   */
  forget(whose: Whose): Promise<void>;
}

/** Key of entries whose contact withdrew. */
const NOBODY = '';

export function createConsents(deps: { store: Store; secrets: Pick<Secrets, 'lookup'> }): Consents {
  const keyOf = ({ workspace, channel, contact }: Whose): string =>
    deps.secrets.lookup(`consent|${workspace}|${channel}|${contact}`);

  return {
    async record(whose, { effect, contact: _, ...consent }, flow) {
      const doc = {
        ...consent,
        id: effectKey(whose, effect),
        contactKey: keyOf(whose),
        textHash: hash('sha256', consent.text),
        flow,
      };
      await forWorkspace(deps.store, whose.workspace).insert(consents, doc);
    },

    list: (store, page) => store.find(consents, { index: 'byTime', order: 'desc', ...page }),

    async forget(whose) {
      const store = forWorkspace(deps.store, whose.workspace);
      for (;;) {
        const query = { index: 'byContact', equals: [keyOf(whose)], limit: 100 };
        const { items } = await store.find(consents, query);
        if (items.length === 0) return;
        for (const { rev, ...doc } of items)
          await store.replace(consents, { ...doc, contactKey: NOBODY, text: '' }, rev);
      }
    },
  };
}
