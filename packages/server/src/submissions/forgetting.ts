import type { SubmissionInput } from '@danloi/engine';
import { submissions as submissionsCollection } from '../documents.ts';
import type { Media } from '../media/index.ts';
import type { Platform } from '../platform.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import type { Sealed } from './sealed.ts';

export interface ForgettingDeps {
  platform: Pick<Platform, 'now'>;
  sealed: Sealed;
  media: Pick<Media, 'remove'>;
}

/**
 * A contact has withdrawn: what they sent is removed; the case itself, its number and its history stay, since
 * a public body must keep records of what it received. Doing it twice changes nothing.
 */
export function createForgetting({ platform, sealed, media }: ForgettingDeps) {
  return async (store: WorkspaceStore, contact: SubmissionInput['contact']): Promise<void> => {
    const key = sealed.contactKey(store.workspace, contact);
    for (;;) {
      const query = { index: 'byContact', equals: [key], limit: 100 };
      const { items } = await store.find(submissionsCollection, query);
      if (items.length === 0) return;
      for (const doc of items) {
        await media.remove(store, doc.media);
        const empty = await sealed.seal(store.workspace, doc.id, NOBODY);
        const history = [...doc.history, { at: platform.now(), by: 'contact', what: 'erased' }];
        const { rev, ...kept } = { ...doc, ...empty, contactKey: '', media: [], history };
        await store.replace(submissionsCollection, kept, rev);
      }
    }
  };
}

const NOBODY = { contact: { channel: '', id: '' }, fields: [] };
