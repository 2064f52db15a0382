import { type SubmissionDoc, submissions as submissionsCollection } from '../documents.ts';
import { commonError, notFound } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { Stored } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import type { Sealed } from './sealed.ts';

export type Status = SubmissionDoc['status'];
export type Submission = Stored<SubmissionDoc>;

export async function getSubmission(store: WorkspaceStore, id: string): Promise<Submission> {
  const doc = await store.get(submissionsCollection, id);
  if (!doc) throw notFound();
  return doc;
}

/** What a duty officer does with a submission. */
export interface Work {
  /** The revision that the officer saw. */
  rev: number;
  /** Id of the officer. */
  by: string;
  status?: Status | undefined;
  note?: string | undefined;
}

/** Changes the status, adds a note, or both; each stays in the history. */
export function createWorking({ platform, sealed }: { platform: Pick<Platform, 'now'>; sealed: Sealed }) {
  return async (store: WorkspaceStore, id: string, { rev, by, status, note }: Work): Promise<Submission> => {
    const doc = await getSubmission(store, id);
    const what = status !== undefined && status !== doc.status ? `status.${status}` : 'note';
    if (what === 'note' && !note) return doc;
    const sealedNote = note ? { note: await sealed.sealNote(store.workspace, id, note) } : {};
    const history = [...doc.history, { at: platform.now(), by, what, ...sealedNote }];
    const { rev: _, ...changed } = { ...doc, status: status ?? doc.status, history };
    const result = await store.replace(submissionsCollection, changed, rev);
    if (!result.ok) throw commonError('write.conflict');
    return { ...changed, rev: result.rev };
  };
}
