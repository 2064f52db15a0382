/** Who has a flow open: seen by the others of the workspace, by nobody else, and not for longer than they are there. */
import { FLOW_FORMAT } from '@danloi/engine';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { flows, people } from '../documents.ts';
import { createPresence, PRESENT_MS } from '../flows/presence.ts';
import { type Parts, serverParts } from '../testing/server-parts.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { presenceRoutes } from './presence.ts';

const FLOW = 'kichban1';
let now = 0;
let parts: Parts;
let app: TestApp;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 25, 2);
  parts = await serverParts({ now: () => now });
  const { store, own } = parts;
  const active = { status: 'active', createdAt: 0 } as const;
  for (const [id, name] of [
    ['lan', 'Lan'],
    ['minh', 'Minh'],
  ] as const) {
    const email = `${id}@example.vn`;
    const account = { email, emailKey: email, passwordHash: '', workspace: own.workspace, roles: [] };
    await store.insert(people, { id, name, ...account, ...active });
  }
  const lists = { variables: [], triggers: [], nodes: [], edges: [] };
  await own.insert(flows, {
    ...{ id: FLOW, name: 'x', draftRev: 7, lastVersion: 0, sameAsLive: false, createdAt: 0, updatedAt: 0 },
    draft: { format: FLOW_FORMAT, id: FLOW, name: 'x', ...lists },
    updatedBy: 'minh',
  });
  app = await testApp(store, presenceRoutes({ store, presence: createPresence(parts) }));
});
afterEach(() => app.close());

const say = async (person: string, tab: string, step?: string) => {
  const payload = { tab, ...(step === undefined ? {} : { step }) };
  const answer = await app.ask(
    { method: 'POST', url: `/api/flows/${FLOW}/presence`, payload },
    { person, role: 'author' },
  );
  expect(answer.statusCode).toBe(200);
  return answer.json();
};

it('tells each tab of the others, at which step they are, and who saved last', async () => {
  expect(await say('lan', 'tabmotmot')).toEqual({ rev: 7, by: { name: 'Minh', you: false }, others: [] });
  expect((await say('minh', 'tabhaihai', 'buoc1')).others).toEqual([
    { tab: 'tabmotmot', name: 'Lan', you: false },
  ]);
  expect((await say('lan', 'tabmotmot')).others).toEqual([
    { tab: 'tabhaihai', name: 'Minh', you: false, step: 'buoc1' },
  ]);
  await say('minh', 'tabhaihai', 'buoc2');
  expect((await say('lan', 'tabmotmot')).others).toMatchObject([{ step: 'buoc2' }]);
});

it('tells who has it open to one who has not, and nobody when nobody has', async () => {
  const here = async () =>
    (
      await app.ask({ method: 'GET', url: `/api/flows/${FLOW}/presence` }, { person: 'minh', role: 'author' })
    ).json();
  expect(await here()).toEqual({ items: [] });
  await say('lan', 'tabmotmot', 'buoc1');
  expect(await here()).toEqual({ items: [{ tab: 'tabmotmot', name: 'Lan', you: false, step: 'buoc1' }] });
});

it('counts two tabs of one person as two', async () => {
  await say('lan', 'tabmotmot');
  expect((await say('lan', 'tabhaihai')).others).toEqual([{ tab: 'tabmotmot', name: 'Lan', you: true }]);
});

it('forgets a tab that says no more, or that it is closed', async () => {
  await say('lan', 'tabmotmot');
  await say('minh', 'tabhaihai');
  now += PRESENT_MS - 1_000;
  await say('lan', 'tabmotmot');
  now += 2_000;
  expect((await say('lan', 'tabmotmot')).others).toEqual([]);
  await say('minh', 'tabhaihai');
  const close = (person: string) =>
    app.ask({ method: 'DELETE', url: `/api/flows/${FLOW}/presence/tabhaihai` }, { person, role: 'author' });
  await close('lan');
  expect((await say('lan', 'tabmotmot')).others).toHaveLength(1);
  expect((await close('minh')).statusCode).toBe(204);
  expect((await say('lan', 'tabmotmot')).others).toEqual([]);
});

it('shows nothing to another workspace', async () => {
  const ask = (who: Parameters<TestApp['ask']>[1]) =>
    app.ask({ method: 'POST', url: `/api/flows/${FLOW}/presence`, payload: { tab: 'tabmotmot' } }, who);
  expect((await ask({ workspace: 'phuongkhac' })).statusCode).toBe(404);
  const look = await app.ask(
    { method: 'GET', url: `/api/flows/${FLOW}/presence` },
    { workspace: 'phuongkhac' },
  );
  expect(look.statusCode).toBe(404);
});
