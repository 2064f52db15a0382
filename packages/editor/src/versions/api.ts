import type { Flow } from '@danloi/engine/flow';
import { request } from '../api/client.ts';
import { flowPath } from '../api/flow-path.ts';
import { keepCopy, storageOf } from '../document/local-copy.ts';
import { getFlow, putDraft } from '../flow-editor/api.ts';
import type { Change } from '../publish/api.ts';

export interface VersionItem {
  number: number;
  /** What people call it. */
  name?: string;
  publishedAt: string;
  publishedBy?: string;
  askedBy?: string;
  note?: string;
  /** Published although these tests failed. */
  override?: { reason: string; failed: string[] };
  live: boolean;
}

const path = (id: string, number: number): string => `${flowPath(id)}/versions/${number}`;

/** Newest first; more than this are asked for page by page. */
export const getVersions = (id: string, after?: string) =>
  request<{ items: VersionItem[]; next?: string }>(
    'GET',
    `${flowPath(id)}/versions?limit=50${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`,
  );
export const getVersionChanges = (id: string, number: number, since: number) =>
  request<{ changes: Change[] }>('GET', `${path(id, number)}/changes?since=${since}`);
export const rollBack = (input: { id: string; number: number }) =>
  request<{ version: number }>('POST', `${path(input.id, input.number)}/rollback`);
export const nameVersion = (input: { id: string; number: number; name: string }) =>
  request<void>('PUT', `${path(input.id, input.number)}/name`, { name: input.name });
/** With words the chats in the flow end too, each with these words. */
export const stopFlow = (input: { id: string; words: string | undefined }) =>
  request<void>(
    'POST',
    `${flowPath(input.id)}/stop`,
    input.words === undefined ? {} : { words: input.words },
  );

export type Restored = 'done' | 'moved' | 'no-room' | 'failed';

/** Makes an old version, or a draft that was put aside, the draft. The draft of today is put aside first; where it cannot be, nothing is done. */
export async function restore(input: {
  id: string;
  person: string;
  read(): Promise<Flow>;
}): Promise<Restored> {
  const { id } = input;
  const storage = storageOf(input.person, localStorage);
  const [{ draft, rev }, wanted] = await Promise.all([getFlow(id), input.read()]);
  if (!keepCopy(storage, id, { at: Date.now(), whose: 'mine', draft })) return 'no-room';
  const saved = await putDraft(id, rev, { ...wanted, id });
  return saved.kind === 'saved' ? 'done' : saved.kind === 'conflict' ? 'moved' : 'failed';
}
