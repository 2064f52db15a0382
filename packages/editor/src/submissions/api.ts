import type { DataClass, VariableType } from '@danloi/engine/flow';
import { request } from '../api/client.ts';

export type SubmissionStatus = 'new' | 'open' | 'done';
export const STATUSES: readonly SubmissionStatus[] = ['new', 'open', 'done'];

/** What the list shows: nothing of the report itself. */
export interface SubmissionItem {
  id: string;
  caseNumber: string;
  form: string;
  urgent: boolean;
  confidential: boolean;
  status: SubmissionStatus;
  receivedAt: string;
  place?: string;
}

export interface SubmissionField {
  name: string;
  title: string;
  type: VariableType;
  class: DataClass;
  value: unknown;
}

interface HistoryLine {
  at: string;
  by: string;
  /** `status.<new status>`, `note` or `erased`. */
  what: string;
  note?: string;
}

export interface Submission extends SubmissionItem {
  rev: number;
  fields: SubmissionField[];
  media: { id: string; mime: string; state: 'waiting' | 'stored' | 'failed' }[];
  history: HistoryLine[];
}

export const SUBMISSIONS = ['submissions'] as const;

const path = (id: string): string => `/api/submissions/${encodeURIComponent(id)}`;

export const getSubmissions = (status: SubmissionStatus, after: string | undefined) =>
  request<{ items: SubmissionItem[]; next?: string }>(
    'GET',
    `/api/submissions?limit=200&status=${status}${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`,
  );
export const getSubmission = (id: string) => request<Submission>('GET', path(id));
export const getCounts = () => request<Record<SubmissionStatus, number>>('GET', '/api/submissions/counts');
export const change = (input: { id: string; rev: number; status?: SubmissionStatus; note?: string }) => {
  const { id, ...body } = input;
  return request<unknown>('PATCH', path(id), body);
};
export const photoUrl = (id: string, media: string): string =>
  `${path(id)}/media/${encodeURIComponent(media)}`;
