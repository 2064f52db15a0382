import type { Text } from '@danloi/engine/manifest';
import { request } from '../api/client.ts';
import { flowPath } from '../api/flow-path.ts';

/** Something said about a step, or about the whole draft. */
export interface ReviewComment {
  id: string;
  node?: string;
  by: string;
  at: string;
  text: string;
  done: boolean;
}

/** A draft that waits for an approver, or was returned. */
export interface Approval {
  flow: string;
  state: 'asked' | 'returned';
  rev: number;
  /** The draft is still the one that was asked for. */
  current: boolean;
  askedBy: string;
  askedAt: string;
  note?: string;
  answeredBy?: string;
  answeredAt?: string;
  reason?: string;
  comments: ReviewComment[];
  /** Whoever reads this drew it or asked for it, and so cannot approve it. */
  own: boolean;
}

export interface ApprovalAnswer {
  /** The organisation wants every flow approved. */
  needed: boolean;
  /** Names of those who could approve it if this person asked. */
  approvers: string[];
  approval?: Approval;
  planned?: { at: string; by: string; changed: boolean; failed?: { text: Text; at: string } };
}

/** Drafts that wait for somebody, of all flows. */
export const APPROVALS = ['approvals'] as const;
export const approvalKey = (id: string) => ['approval', id] as const;

export const getApprovals = () =>
  request<{ items: (Approval & { name: string })[] }>('GET', '/api/approvals');
export const getApproval = (id: string) => request<ApprovalAnswer>('GET', `${flowPath(id)}/approval`);
export const askApproval = (input: { id: string; rev: number; note: string }) =>
  request<void>('POST', `${flowPath(input.id)}/approval`, {
    rev: input.rev,
    ...(input.note === '' ? {} : { note: input.note }),
  });
export const withdrawApproval = (id: string) => request<void>('DELETE', `${flowPath(id)}/approval`);
export const returnDraft = (input: { id: string; reason: string }) =>
  request<void>('POST', `${flowPath(input.id)}/approval/return`, { reason: input.reason });
export const comment = (input: { id: string; node: string | undefined; text: string }) =>
  request<void>('POST', `${flowPath(input.id)}/approval/comments`, {
    text: input.text,
    ...(input.node === undefined ? {} : { node: input.node }),
  });
export const settleComment = (input: { id: string; comment: string; done: boolean }) =>
  request<void>('POST', `${flowPath(input.id)}/approval/settle`, {
    comment: input.comment,
    done: input.done,
  });
export const callOff = (id: string) => request<void>('DELETE', `${flowPath(id)}/planned`);
