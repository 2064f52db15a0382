import { expect, test } from 'vitest';
import type { SubmissionItem } from './api.ts';
import { inOrder } from './in-order.ts';

const item = (id: string, receivedAt: string, urgent = false): SubmissionItem => ({
  id,
  caseNumber: id,
  form: 'Tố giác',
  urgent,
  confidential: false,
  status: 'new',
  receivedAt,
});

const items = [
  item('young', '2026-11-24T10:00:00Z'),
  item('old', '2026-11-20T10:00:00Z'),
  item('urgent', '2026-11-24T11:00:00Z', true),
];

test('urgent first, then what waits longest', () => {
  expect(inOrder(items, 'new').map(({ id }) => id)).toEqual(['urgent', 'old', 'young']);
});

test('of what is done the newest comes first', () => {
  expect(inOrder(items, 'done').map(({ id }) => id)).toEqual(['urgent', 'young', 'old']);
});

test('of those who hide their name, after the urgent', () => {
  const hidden = { ...item('hidden', '2026-11-24T12:00:00Z'), confidential: true };
  expect(inOrder([...items, hidden], 'new').map(({ id }) => id)).toEqual([
    'urgent',
    'hidden',
    'old',
    'young',
  ]);
});
