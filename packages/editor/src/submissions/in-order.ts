import type { SubmissionItem, SubmissionStatus } from './api.ts';

/** Urgent ones first, then those of people who hide their name; what waits longest stands before younger ones, what is done the other way round. */
export function inOrder(items: readonly SubmissionItem[], status: SubmissionStatus): SubmissionItem[] {
  const way = status === 'done' ? -1 : 1;
  return [...items].sort(
    (a, b) =>
      Number(b.urgent) - Number(a.urgent) ||
      Number(b.confidential) - Number(a.confidential) ||
      way * (Date.parse(a.receivedAt) - Date.parse(b.receivedAt)),
  );
}
