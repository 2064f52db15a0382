import { hash } from 'node:crypto';
import type { SubmissionInput } from '@danloi/engine';
import { type SubmissionDoc, submissions as submissionsCollection } from '../documents.ts';
import { commonError } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { caseNumber, nextNumber, seriesOf } from './case-number.ts';
import { mediaOf } from './fields.ts';
import type { Sealed } from './sealed.ts';

/** Others take the same number at the same time; so often the next one is tried. */
const TRIES = 100;

/**
 * Records a form once per effect, and gives its case number: the same however often it runs and wherever it was
 * cut off before, since the number is taken by the very insert that records the form.
 */
export function createRecording({ platform, sealed }: { platform: Pick<Platform, 'now'>; sealed: Sealed }) {
  const inLine = createLines();

  /** Everything of the document but its number. */
  const prepare = async (store: WorkspaceStore, id: string, input: SubmissionInput) => {
    const receivedAt = platform.now();
    const { form, urgent, confidential, flow, contact, prefix, fields } = input;
    return {
      ...{ id, form, urgent, confidential, flow, receivedAt },
      series: seriesOf(prefix, receivedAt),
      status: 'new' as const,
      channel: contact.channel,
      ...(await sealed.seal(store.workspace, id, input)),
      media: mediaOf(fields),
      history: [],
    };
  };

  const insert = async (store: WorkspaceStore, id: string, input: SubmissionInput): Promise<string> => {
    const prepared = await prepare(store, id, input);
    for (let i = 0; i < TRIES; i++) {
      const number = await nextNumber(store, prepared.series);
      const doc: SubmissionDoc & { id: string } = {
        ...prepared,
        number,
        caseNumber: caseNumber(prepared.series, number),
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

  return async (store: WorkspaceStore, input: SubmissionInput): Promise<{ caseNumber: string }> => {
    const { channel, id: contact } = input.contact;
    const id = hash('sha256', JSON.stringify([channel, contact, input.effect])).slice(0, 32);
    const recorded = await store.get(submissionsCollection, id);
    if (recorded) return { caseNumber: recorded.caseNumber };
    // In this process one after the other; other servers are met by the unique index.
    return inLine(`${store.workspace}/${input.prefix}`, async () => ({
      caseNumber: await insert(store, id, input),
    }));
  };
}

/** Runs the works of one line one after the other. */
function createLines() {
  const lines = new Map<string, Promise<unknown>>();
  return async <T>(line: string, work: () => Promise<T>): Promise<T> => {
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
}
