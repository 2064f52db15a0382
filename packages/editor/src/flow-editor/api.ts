import type { Flow } from '@danloi/engine/flow';
import type { Manifest, Text } from '@danloi/engine/manifest';
import { ApiError, isGone, messageOf, request } from '../api/client.ts';
import { flowPath } from '../api/flow-path.ts';
import { createDraftBody, type DraftBody } from '../document/draft-body.ts';
import type { Finding } from '../document/finding.ts';
import type { SaveAnswer } from '../document/save-types.ts';
import type { PhoneParts, SimulateAnswer } from '../phone/phone-store.ts';

export interface FlowAnswer {
  id: string;
  name: string;
  rev: number;
  draft: Flow;
  live?: { version: number; publishedAt: string; publishedBy?: string };
  updatedAt: string;
}

export interface TableAnswer {
  id: string;
  name: string;
  columns: { name: string; title: string; type: string }[];
}

export const getFlow = (id: string) => request<FlowAnswer>('GET', flowPath(id));
export const getNodeTypes = () => request<{ items: Manifest[] }>('GET', '/api/node-types');
export const getFlows = () => request<{ items: { id: string; name: string }[] }>('GET', '/api/flows');
export const getTables = () => request<{ items: TableAnswer[] }>('GET', '/api/tables?limit=200');
export const getSecretNames = () => request<{ items: { name: string }[] }>('GET', '/api/workspace/secrets');
export const getAccounts = () =>
  request<{ items: { id: string; name: string; oaId: string }[] }>('GET', '/api/channels');
export const getTopics = () => request<{ items: string[] }>('GET', '/api/knowledge/topics');
export const getVersion = (id: string, version: number) =>
  request<{ number: number; document: Flow }>('GET', `${flowPath(id)}/versions/${version}`);

/** Sends a draft, on its revision where that counts. */
async function sendDraft<T>(
  method: string,
  path: string,
  body: DraftBody,
  parts: { rev?: number; draft: Flow },
): Promise<T> {
  try {
    return await request<T>(method, path, body(parts));
  } catch (error) {
    if (!(error instanceof ApiError)) body.forget();
    throw error;
  }
}

/** What there is to look at in the draft. */
export const lint = (id: string, draft: Flow, body: DraftBody) =>
  sendDraft<{ findings: Finding[] }>('POST', `${flowPath(id)}/lint`, body, { draft }).then(
    (answer) => answer.findings,
  );

/** Where the bytes of a picture are. */
export const mediaUrl = (media: string): string => `/api/media/${encodeURIComponent(media)}`;

/** Where the flow file can be had. */
export const exportUrl = (id: string): string => `${flowPath(id)}/export`;

/** Where the draft can be had as a state machine. */
export const machineUrl = (id: string): string => `${flowPath(id)}/machine`;

const isFlow = (value: unknown): value is Flow =>
  typeof value === 'object' && value !== null && 'nodes' in value && 'edges' in value;

function conflictIn(details: unknown): { rev: number; draft: Flow } | undefined {
  if (typeof details !== 'object' || details === null) return undefined;
  const { rev, draft } = details as { rev?: unknown; draft?: unknown };
  return typeof rev === 'number' && isFlow(draft) ? { rev, draft } : undefined;
}

/** Puts the draft on the server; every way that can end is an answer, none an exception. */
export async function putDraft(
  id: string,
  rev: number,
  draft: Flow,
  body: DraftBody = createDraftBody(),
): Promise<SaveAnswer> {
  try {
    const saved = await sendDraft<{ rev: number; updatedAt: string; findings: Finding[] }>(
      'PUT',
      `${flowPath(id)}/draft`,
      body,
      { rev, draft },
    );
    return { kind: 'saved', rev: saved.rev, at: Date.parse(saved.updatedAt), findings: saved.findings };
  } catch (error) {
    if (!(error instanceof ApiError)) return { kind: 'offline' };
    const theirs = conflictIn(error.details);
    if (error.status === 409 && theirs !== undefined) return { kind: 'conflict', ...theirs };
    if (error.status === 401) return { kind: 'signed-out' };
    if (error.status === 403) return { kind: 'forbidden' };
    if (isGone(error)) return { kind: 'gone' };
    if (error.status >= 500 || error.status === 429) return { kind: 'offline' };
    return { kind: 'refused', message: error.text };
  }
}

/** Takes one event through the draft, without recording anything. */
export const simulate =
  (id: string): PhoneParts['simulate'] =>
  async (input) => {
    try {
      return { ok: true, answer: await request<SimulateAnswer>('POST', `${flowPath(id)}/simulate`, input) };
    } catch (error) {
      return { ok: false, message: messageOf(error), inDraft: isOfDraft(error) };
    }
  };

/** The draft itself is in the way, so its findings say what to mend. */
const isOfDraft = (error: unknown): boolean =>
  error instanceof ApiError && (error.code === 'flow.cannot-try' || error.code === 'flow.stuck');

/** Stores a picture or a document; gives its id or why not. */
export async function uploadMedia(
  file: File,
  kind: 'picture' | 'file',
): Promise<{ ok: true; id: string } | { ok: false; message: Text }> {
  const form = new FormData();
  form.set('file', file);
  try {
    const media = await request<{ id: string }>('POST', `/api/media?kind=${kind}`, form);
    return { ok: true, id: media.id };
  } catch (error) {
    return { ok: false, message: messageOf(error) };
  }
}
