import type { Text } from '@danloi/engine/manifest';
import { ApiError, request } from '../api/client.ts';
import { flowPath } from '../api/flow-path.ts';

/** A flow as the list shows it. */
export interface FlowItem {
  id: string;
  name: string;
  description?: string;
  live?: { version: number; publishedAt: string; publishedBy?: string };
  sameAsLive: boolean;
  updatedAt: string;
  updatedBy?: string;
  errors: number;
  warnings: number;
  steps: number;
  /** Names of facts of the organisation that its texts mention and that nobody has written yet. */
  lacks: string[];
  /** Fees and facts in it that are over or will be within a week, and the first of these days. */
  ending?: { count: number; day: string; over: boolean };
  /** How often the live flow was begun on each of the last seven days, the oldest first. */
  week?: number[];
}

export const FLOWS = ['flows'] as const;

export const getFlows = () => request<{ items: FlowItem[] }>('GET', '/api/flows');
export const createFlow = (name: string) => request<{ id: string }>('POST', '/api/flows', { name });
export const copyFlow = (input: { id: string; name: string }) =>
  request<{ id: string }>('POST', `${flowPath(input.id)}/copy`, { name: input.name });
/** Who has a flow open now. */
export const getHere = (id: string) =>
  request<{ items: { name: string; you: boolean }[] }>('GET', `${flowPath(id)}/presence`).then(
    ({ items }) => items,
  );
export const deleteFlow = (id: string) => request<void>('DELETE', flowPath(id));
/** Takes a flow made here in as a new one. */
export const takeFlow = (flow: unknown) => request<{ id: string }>('POST', '/api/flows/import', { flow });
export const createSample = () => request<{ flows: { id: string; name: string }[] }>('POST', '/api/sample');

/** What is wrong in a file that is no flow, and where. */
interface FileProblem {
  pointer: string;
  message: Text;
}

export type ImportAnswer =
  | { ok: true; id: string }
  | { ok: false; message: Text; problems: readonly FileProblem[] };

const notJson = (at: Text): Text => ({
  vi: `Tệp này không phải là kịch bản đã tải về từ Dẫn Lối: nội dung sai ở ${at.vi}. Chưa có gì thay đổi. Hãy chọn tệp khác.`,
  en: `This file is no flow downloaded from Dẫn Lối: it is broken at ${at.en}. Nothing was changed. Choose another file.`,
});

/** As much as the server takes in one request (`DRAFT_LIMIT`). */
export const FILE_LIMIT = 16 * 1_024 * 1_024;

const TOO_LARGE: Text = {
  vi: 'Tệp này lớn hơn 16 MB nên không phải là kịch bản. Chưa có gì thay đổi. Hãy chọn tệp khác.',
  en: 'This file is larger than 16 MB, so it is no flow. Nothing was changed. Choose another file.',
};

const isProblem = (value: unknown): value is FileProblem =>
  typeof value === 'object' && value !== null && 'pointer' in value && 'message' in value;

function problemsIn(details: unknown): FileProblem[] {
  if (typeof details !== 'object' || details === null) return [];
  const problems: unknown = Reflect.get(details, 'problems');
  return Array.isArray(problems) ? problems.filter(isProblem) : [];
}

/** Takes a flow file in. What the server refuses comes back as words and places; other failures are thrown. */
export async function importFlow(file: File): Promise<ImportAnswer> {
  if (file.size > FILE_LIMIT) return { ok: false, message: TOO_LARGE, problems: [] };
  // Fetched by who brings a file: the home page needs nothing of it.
  const { readJson } = await import('@danloi/engine/flow');
  const read = readJson(await file.text());
  if (!read.ok) return { ok: false, message: notJson(read.at), problems: [] };
  try {
    const made = await takeFlow(read.value);
    return { ok: true, id: made.id };
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 422) throw error;
    return { ok: false, message: error.text, problems: problemsIn(error.details) };
  }
}
