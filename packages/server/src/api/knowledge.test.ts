import { afterEach, beforeEach, expect, it } from 'vitest';
import { createKnowledge } from '../knowledge/index.ts';
import { serverParts } from '../testing/server-parts.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { knowledgeRoutes } from './knowledge.ts';

let app: TestApp;

beforeEach(async () => {
  const parts = await serverParts();
  app = await testApp(parts.store, knowledgeRoutes({ knowledge: createKnowledge(parts) }));
});
afterEach(() => app.close());

const entry = {
  question: 'Đăng ký hiến máu ở đâu?',
  variants: [],
  answer: 'Tại Nhà văn hoá Thanh niên.',
  topic: 'Tình nguyện',
  checkedOn: '2026-11-01',
};
const create = async () => {
  const answer = await app.ask({ method: 'POST', url: '/api/knowledge', payload: entry });
  expect(answer.statusCode).toBe(201);
  return answer.json<{ id: string; rev: number }>();
};

it('an entry is written, asked, changed and removed', async () => {
  const { id, rev } = await create();
  expect((await app.ask({ url: '/api/knowledge' })).json()).toMatchObject({ items: [{ id, rev, ...entry }] });
  expect((await app.ask({ url: '/api/knowledge/topics' })).json()).toEqual({ items: ['Tình nguyện'] });
  const asked = await app.ask({
    method: 'POST',
    url: '/api/knowledge/ask',
    payload: { text: 'hien mau o dau' },
  });
  expect(asked.json()).toMatchObject({
    decision: 'answer',
    answer: { id, text: entry.answer, checkedOn: '2026-11-01' },
    suggestions: [],
    score: expect.any(Number),
    reason: expect.any(String),
  });
  const payload = { ...entry, rev, answer: 'Tại trạm y tế.' };
  const changed = await app.ask({ method: 'PUT', url: `/api/knowledge/${id}`, payload });
  expect(changed.json()).toMatchObject({ id, rev: rev + 1, answer: 'Tại trạm y tế.' });
  const stale = await app.ask({ method: 'PUT', url: `/api/knowledge/${id}`, payload });
  expect([stale.statusCode, stale.json()]).toMatchObject([409, { error: { code: 'write.conflict' } }]);
  expect((await app.ask({ method: 'DELETE', url: `/api/knowledge/${id}` })).statusCode).toBe(204);
  expect((await app.ask({ method: 'DELETE', url: `/api/knowledge/${id}` })).statusCode).toBe(404);
});

it.each([
  ['an empty question', { ...entry, question: ' ' }],
  ['an answer longer than a message', { ...entry, answer: 'x'.repeat(2_001) }],
  ['an unknown field', { ...entry, admin: true }],
  ['a day that is none', { ...entry, checkedOn: '31/02/2026' }],
  ['an operator', { ...entry, topic: { $gt: '' } }],
])('refuses %s', async (_, payload) => {
  const answer = await app.ask({ method: 'POST', url: '/api/knowledge', payload });
  expect([answer.statusCode, answer.json()]).toMatchObject([400, { error: { code: 'request.invalid' } }]);
});

it('belongs to its workspace, and to those who may edit', async () => {
  const { id, rev } = await create();
  const foreign = { workspace: 'phuongkhac' };
  expect((await app.ask({ url: '/api/knowledge' }, foreign)).json()).toEqual({ items: [] });
  const payload = { ...entry, rev };
  const url = `/api/knowledge/${id}`;
  expect((await app.ask({ method: 'PUT', url, payload }, foreign)).statusCode).toBe(404);
  expect((await app.ask({ method: 'DELETE', url }, foreign)).statusCode).toBe(404);
  expect((await app.ask({ method: 'DELETE', url }, { role: 'duty-officer' })).statusCode).toBe(403);
  expect((await app.ask({ url: '/api/knowledge' }, { role: 'duty-officer' })).statusCode).toBe(200);
});
