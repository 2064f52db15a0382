import { hash } from 'node:crypto';
import type { SubmissionField, SubmissionInput } from '@danloi/engine';
import { type SubmissionDoc, submissions as submissionsCollection } from '../documents.ts';
import { commonError, notFound } from '../errors.ts';
import { createKeyOf, type Media } from '../media/index.ts';
import type { Platform } from '../platform.ts';
import type { Secrets } from '../secrets/index.ts';
import type { Store, Stored } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { caseNumber, nextNumber, seriesOf } from './case-number.ts';
import { mediaOf, placeOf } from './fields.ts';
import { createSealed } from './sealed.ts';

type Status = SubmissionDoc['status'];
type Submission = Stored<SubmissionDoc>;

export interface SubmissionsDeps {
  store: Store;
  platform: Pick<Platform, 'now'>;
  secrets: Pick<Secrets, 'seal' | 'open' | 'lookup' | 'workspaceKey'>;
  media: Pick<Media, 'remove'>;
}

/** Completed forms: recorded by flows, worked on by duty officers. */
export type Submissions = ReturnType<typeof createSubmissions>;

/** Others take the same number at the same time; so often the next one is tried. */
const TRIES = 100;

export function createSubmissions({ store: allStore, platform, secrets, media }: SubmissionsDeps) {
  const sealed = createSealed(secrets, createKeyOf(allStore, secrets));
  /** One at a time per workspace and series in this process; other servers are met by the unique index. */
  const lines = new Map<string, Promise<unknown>>();
  const inLine = async <T>(line: string, work: () => Promise<T>): Promise<T> => {
    const before = lines.get(line);
    const now = (async () => {
      await before?.catch(() => {});
      return work();
    })();
    lines.set(line, now);
    try {
      return await now;
    } finally {
      if (lines.get(line) === now) lines.delete(line);
    }
  };

  const get = async (store: WorkspaceStore, id: string): Promise<Submission> => {
    const doc = await store.get(submissionsCollection, id);
    if (!doc) throw notFound();
    return doc;
  };

  const insert = async (store: WorkspaceStore, id: string, input: SubmissionInput): Promise<string> => {
    const receivedAt = platform.now();
    const series = seriesOf(input.prefix, receivedAt);
    const { form, urgent, confidential, flow } = input;
    const { channel } = input.contact;
    const common = { series, form, urgent, confidential, status: 'new' as const, receivedAt, flow, channel };
    const content = {
      ...(await sealed.seal(store.workspace, id, input)),
      media: mediaOf(input.fields),
      history: [],
    };
    for (let i = 0; i < TRIES; i++) {
      const number = await nextNumber(store, series);
      const doc: SubmissionDoc & { id: string } = {
        id,
        ...common,
        ...content,
        number,
        caseNumber: caseNumber(series, number),
      };
      const result = await store.insert(submissionsCollection, doc);
      if (result.ok) return doc.caseNumber;
      // Either this form is recorded by now, or another has taken the number.
      const recorded = await store.get(submissionsCollection, id);
      if (recorded) return recorded.caseNumber;
      if (result.reason === 'invalid') throw new Error('a form cannot be stored');
    }
    throw commonError('server.busy');
  };

  return {
    /**
     * Records a form once per effect, and gives its case number: the same however often it runs and wherever it was
     * cut off before, since the number is taken by the very insert that records the form.
     */
    async record(store: WorkspaceStore, input: SubmissionInput): Promise<{ caseNumber: string }> {
      const { channel, id: contact } = input.contact;
      const id = hash('sha256', JSON.stringify([channel, contact, input.effect])).slice(0, 32);
      const recorded = await store.get(submissionsCollection, id);
      if (recorded) return { caseNumber: recorded.caseNumber };
      return inLine(`${store.workspace}/${input.prefix}`, async () => ({
        caseNumber: await insert(store, id, input),
      }));
    },

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

    get,

    /** The whole form, opened. The caller notes the reading before it asks. */
    async read(
      store: WorkspaceStore,
      id: string,
    ): Promise<{ doc: Submission; fields: SubmissionField[]; history: SubmissionDoc['history'] }> {
      const doc = await get(store, id);
      const history = await Promise.all(
        doc.history.map(async (entry) =>
          entry.note === undefined
            ? entry
            : { ...entry, note: await sealed.openNote(store.workspace, id, entry.note) },
        ),
      );
      return { doc, fields: await sealed.fields(store.workspace, doc), history };
    },

    /** Changes the status, adds a note, or both; each stays in the history. */
    async change(
      store: WorkspaceStore,
      id: string,
      {
        rev,
        by,
        status,
        note,
      }: { rev: number; by: string; status?: Status | undefined; note?: string | undefined },
    ): Promise<Submission> {
      const doc = await get(store, id);
      const what = status !== undefined && status !== doc.status ? `status.${status}` : 'note';
      if (what === 'note' && !note) return doc;
      const sealedNote = note ? { note: await sealed.sealNote(store.workspace, id, note) } : {};
      const history = [...doc.history, { at: platform.now(), by, what, ...sealedNote }];
      const { rev: _, ...changed } = { ...doc, status: status ?? doc.status, history };
      const result = await store.replace(submissionsCollection, changed, rev);
      if (!result.ok) throw commonError('write.conflict');
      return { ...changed, rev: result.rev };
    },

    /**
     * A contact has withdrawn: what they sent is removed; the case itself, its number and its history stay, since
     * a public body must keep records of what it received. Doing it twice changes nothing.
     */
    async forget(store: WorkspaceStore, contact: SubmissionInput['contact']): Promise<void> {
      const key = sealed.contactKey(store.workspace, contact);
      for (;;) {
        const query = { index: 'byContact', equals: [key], limit: 100 };
        const { items } = await store.find(submissionsCollection, query);
        if (items.length === 0) return;
        for (const doc of items) {
          await media.remove(store, doc.media);
          const empty = await sealed.seal(store.workspace, doc.id, { ...NOBODY, fields: [] });
          const history = [...doc.history, { at: platform.now(), by: 'contact', what: 'erased' }];
          const { rev, ...kept } = { ...doc, ...empty, contactKey: '', media: [], history };
          await store.replace(submissionsCollection, kept, rev);
        }
      }
    },
  };
}

const NOBODY: SubmissionInput = {
  effect: '',
  contact: { channel: '', id: '' },
  flow: { id: '', version: '' },
  form: '',
  prefix: '',
  confidential: false,
  urgent: false,
  fields: [],
};
