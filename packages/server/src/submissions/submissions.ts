import type { SubmissionField } from '@danloi/engine';
import { type SubmissionDoc, submissions as submissionsCollection } from '../documents.ts';
import { createKeyOf, type Media } from '../media/index.ts';
import type { Platform } from '../platform.ts';
import type { Secrets } from '../secrets/index.ts';
import type { Store } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { placeOf } from './fields.ts';
import { createForgetting } from './forgetting.ts';
import { createRecording } from './recording.ts';
import { createSealed } from './sealed.ts';
import { createWorking, getSubmission, type Status, type Submission } from './working.ts';

export interface SubmissionsDeps {
  store: Store;
  platform: Pick<Platform, 'now'>;
  secrets: Pick<Secrets, 'seal' | 'open' | 'lookup' | 'workspaceKey'>;
  media: Pick<Media, 'remove'>;
}

/** Completed forms: recorded by flows, worked on by duty officers. */
export type Submissions = ReturnType<typeof createSubmissions>;

export function createSubmissions({ store: allStore, platform, secrets, media }: SubmissionsDeps) {
  const sealed = createSealed(secrets, createKeyOf(allStore, secrets));

  return {
    record: createRecording({ platform, sealed }),
    forget: createForgetting({ platform, sealed, media }),
    change: createWorking({ platform, sealed }),

    /** Newest first, of one status or of all, without what is sealed but the place. */
    async list(
      store: WorkspaceStore,
      { status, ...paging }: { status?: Status; after?: string; limit?: number },
    ) {
      const query = status === undefined ? { index: 'byTime' } : { index: 'byStatus', equals: [status] };
      const page = await store.find(submissionsCollection, { ...query, ...paging, order: 'desc' });
      const items = await Promise.all(
        page.items.map(async (doc) => {
          const place = doc.confidential ? undefined : placeOf(await sealed.fields(store.workspace, doc));
          return { ...doc, place };
        }),
      );
      return { ...page, items };
    },

    async counts(store: WorkspaceStore): Promise<Record<Status, number>> {
      const count = (status: Status) =>
        store.count(submissionsCollection, { index: 'byStatus', equals: [status] });
      const [fresh, open, done] = await Promise.all([count('new'), count('open'), count('done')]);
      return { new: fresh, open, done };
    },

    get: getSubmission,

    /** What a contact sent in, without opening any. */
    async ofContact(store: WorkspaceStore, contact: { channel: string; id: string }): Promise<Submission[]> {
      const equals = [sealed.contactKey(store.workspace, contact)];
      return (await store.find(submissionsCollection, { index: 'byContact', equals, limit: 20 })).items;
    },

    /** The whole form, opened. The caller notes the reading before it asks. */
    async read(
      store: WorkspaceStore,
      id: string,
    ): Promise<{ doc: Submission; fields: SubmissionField[]; history: SubmissionDoc['history'] }> {
      const doc = await getSubmission(store, id);
      const history = await Promise.all(
        doc.history.map(async (entry) =>
          entry.note === undefined
            ? entry
            : { ...entry, note: await sealed.openNote(store.workspace, id, entry.note) },
        ),
      );
      return { doc, fields: await sealed.fields(store.workspace, doc), history };
    },
  };
}
