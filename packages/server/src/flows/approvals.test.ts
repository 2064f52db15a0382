import { FLOW_FORMAT, type Flow } from '@danloi/engine';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approvalRoutes } from '../api/approvals.ts';
import { versionRoutes } from '../api/versions.ts';
import { people, versions } from '../documents.ts';
import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';
import type { WorkspaceStore } from '../store/index.ts';
import { testServices } from '../testing/services.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';

let services: Services;
let own: WorkspaceStore;
let app: TestApp;
let id: string;

const flow = (text = 'Chào anh/chị.'): Flow => ({
  ...{ format: FLOW_FORMAT, id, name: 'Chào', variables: [], start: 'chao' },
  triggers: [{ id: 't', kind: 'keyword', words: ['chào'], how: 'exact' }],
  nodes: [{ id: 'chao', type: 'end', name: 'Chào', data: { text }, position: { x: 0, y: 0 } }],
  edges: [],
});

beforeEach(async () => {
  ({ services, own } = await testServices());
  app = await testApp(services.store, [...approvalRoutes(services), ...versionRoutes(services)]);
  await joins('lan', 'author');
  await joins('binh', 'approver');
  await services.workspaces.change(own.workspace, { needsApproval: true });
  id = (await services.flows.create(own, 'lan', 'Chào')).id;
  await services.flows.save(own, 'lan', id, 1, flow());
});
afterEach(async () => {
  await app.close();
  await services.stop();
});

type Role = 'author' | 'approver' | 'owner' | 'viewer';
const joins = (id: string, role: Role) =>
  services.store.insert(people, {
    ...{ id, email: `${id}@vi-du.vn`, emailKey: `${id}@vi-du.vn`, name: id, passwordHash: '' },
    ...{ workspace: own.workspace, roles: [role], status: 'active', createdAt: 0 },
  });
const suspend = async (id: string) => {
  const person = await services.store.get(people, id);
  if (person) await services.store.replace(people, { ...person, status: 'suspended' }, person.rev);
};
async function call(
  person: string,
  role: Role,
  method: 'GET' | 'POST' | 'DELETE' | 'PUT',
  path: string,
  payload?: object,
) {
  const url = `/api/flows/${id}/${path}`;
  const body = payload === undefined ? {} : { payload };
  const answer = await app.ask({ method, url, ...body }, { role, person, workspace: own.workspace });
  const json = answer.body === '' ? {} : (answer.json() as Record<string, never>);
  return { status: answer.statusCode, json, code: (json as { error?: { code: string } }).error?.code };
}
const ask = (rev = 2, person = 'lan') =>
  call(person, 'author', 'POST', 'approval', { rev, note: 'Lệ phí mới' });
const approve = (person = 'binh', rev = 2, more = {}) =>
  call(person, 'approver', 'POST', 'approval/approve', { rev, ...more });
const shown = async (person = 'binh') =>
  (await call(person, 'approver', 'GET', 'approval')).json as {
    needed?: boolean;
    approvers?: string[];
    approval?: Record<string, unknown> & {
      comments: { id: string; text: string; node?: string; done: boolean }[];
    };
    planned?: Record<string, unknown>;
  };

describe('a workspace where flows must be approved', () => {
  it('lets nobody publish without, not even the administrator', async () => {
    const refused = await call('chu', 'owner', 'POST', 'publish', { rev: 2 });
    expect([refused.status, refused.code]).toEqual([403, 'flow.needs-approval']);
    const later = { rev: 2, at: new Date(services.platform.now() + 60_000).toISOString() };
    expect((await call('chu', 'owner', 'POST', 'publish', later)).code).toBe('flow.needs-approval');
    await ask();
    expect((await call('binh', 'approver', 'POST', 'publish', { rev: 2 })).code).toBe('flow.needs-approval');
    expect((await services.flows.get(own, id)).live).toBeUndefined();
  });

  it('publishes just what was asked for, and keeps who asked', async () => {
    expect((await approve()).code).toBe('flow.not-asked');
    expect((await ask()).status).toBe(204);
    expect(await shown()).toMatchObject({
      needed: true,
      approval: { state: 'asked', rev: 2, current: true, note: 'Lệ phí mới', own: false },
    });
    expect((await shown('lan')).approval?.own).toBe(true);
    const done = await approve();
    expect([done.status, done.json]).toEqual([201, { version: 1 }]);
    expect(await services.publishing.version(own, id, 1)).toMatchObject({
      ...{ publishedBy: 'binh', draftRev: 2 },
      asked: { by: 'lan', note: 'Lệ phí mới' },
    });
    expect(await shown()).not.toHaveProperty('approval');
    expect((await approve()).code).toBe('flow.not-asked');
  });

  it('has no author approve his own: who asked, and who drew', async () => {
    await ask(2, 'minh');
    expect((await approve('minh')).code).toBe('flow.own-work');
    expect((await approve('lan')).code).toBe('flow.own-work');
    expect((await call('binh', 'author', 'POST', 'approval/approve', { rev: 2 })).status).toBe(403);
    expect((await approve('binh')).status).toBe(201);
  });

  it('says when the draft was edited after it was asked for, and publishes nothing then', async () => {
    await ask();
    await services.flows.save(own, 'lan', id, 2, flow('Xin chào.'));
    expect((await shown()).approval?.current).toBe(false);
    expect((await approve()).code).toBe('flow.changed-since-asked');
    expect((await approve('binh', 3)).code).toBe('flow.changed-since-asked');
    expect((await services.flows.get(own, id)).live).toBeUndefined();
    await ask(3);
    expect((await approve('binh', 3)).status).toBe(201);
  });

  it('is not asked for where nobody else could give it, and says who could', async () => {
    expect((await shown('lan')).approvers).toEqual(['binh']);
    expect((await shown('binh')).approvers).toEqual([]);
    await services.flows.save(own, 'binh', id, 2, flow('Chào bác.'));
    const refused = await ask(3);
    expect([refused.status, refused.code]).toEqual([422, 'flow.no-approver']);
    expect(await shown('lan')).not.toHaveProperty('approval');
    await joins('chi', 'owner');
    expect((await ask(3)).status).toBe(204);
    await suspend('chi');
    await services.flows.save(own, 'lan', id, 3, flow('Chào cô.'));
    expect((await ask(4)).code).toBe('flow.no-approver');
  });

  it('is not wanted of everybody before there is a second person', async () => {
    const wanted = (needsApproval: boolean) =>
      services.workspaces.change(own.workspace, { needsApproval }).then(
        (doc) => doc.needsApproval,
        (error: unknown) => (error instanceof AppError ? error.code : error),
      );
    await suspend('binh');
    // What is on stays on, and can be turned off.
    expect(await wanted(true)).toBe(true);
    expect(await wanted(false)).toBe(false);
    expect(await wanted(true)).toBe('workspace.no-approver');
    await joins('chu', 'owner');
    expect(await wanted(true)).toBe(true);
    await wanted(false);
    await suspend('lan');
    expect(await wanted(true)).toBe('workspace.no-approver');
  });

  it('is given back with the reason; comments on steps stay until they are dealt with', async () => {
    await ask();
    await call('binh', 'approver', 'POST', 'approval/comments', { node: 'chao', text: 'Thiếu lệ phí.' });
    expect((await call('xem', 'viewer', 'POST', 'approval/comments', { text: 'Ơ' })).code).toBe(
      'permission.missing',
    );
    await call('binh', 'approver', 'POST', 'approval/return', { reason: 'Xem ghi chú.' });
    expect((await approve()).code).toBe('flow.not-asked');
    const { approval } = await shown('lan');
    expect(approval).toMatchObject({ state: 'returned', reason: 'Xem ghi chú.' });
    const [comment] = approval?.comments ?? [];
    expect(comment).toMatchObject({ node: 'chao', text: 'Thiếu lệ phí.', done: false });
    await call('lan', 'author', 'POST', 'approval/settle', { comment: comment?.id ?? '', done: true });
    await services.flows.save(own, 'lan', id, 2, flow('Lệ phí 50.000 đồng.'));
    await ask(3);
    const again = (await shown()).approval;
    expect(again).toMatchObject({ state: 'asked', rev: 3, comments: [{ done: true }] });
    expect(again).not.toHaveProperty('reason');
  });

  it('tells each whose turn it is, and forgets what was taken back', async () => {
    const list = async () =>
      (
        await app.ask(
          { url: '/api/approvals' },
          { role: 'approver', person: 'binh', workspace: own.workspace },
        )
      ).json();
    await ask();
    expect(await list()).toMatchObject({ items: [{ flow: id, name: 'Chào', state: 'asked', own: false }] });
    await call('lan', 'author', 'DELETE', 'approval');
    expect(await list()).toEqual({ items: [] });
    expect((await approve()).code).toBe('flow.not-asked');
  });

  it('can be approved for a time, which anyone who may publish can call off', async () => {
    await ask();
    const past = await approve('binh', 2, { at: new Date(services.platform.now() - 1_000).toISOString() });
    expect([past.status, past.code]).toEqual([422, 'flow.past-time']);
    const at = new Date(services.platform.now() + 3_600_000).toISOString();
    const planned = await approve('binh', 2, { at });
    expect([planned.status, planned.json]).toEqual([201, { plannedFor: at }]);
    expect((await shown()).planned).toMatchObject({ at, changed: false });
    await services.flows.save(own, 'lan', id, 2, flow('Khác.'));
    expect((await shown()).planned).toMatchObject({ changed: true });
    expect((await call('binh', 'approver', 'DELETE', 'planned')).status).toBe(204);
    expect(await shown()).not.toHaveProperty('planned');
  });
});

it('where it need not be approved, a publisher publishes, and asking is free', async () => {
  await services.workspaces.change(own.workspace, { needsApproval: false });
  await ask();
  expect((await call('lan', 'owner', 'POST', 'publish', { rev: 2 })).status).toBe(201);
  expect(await shown()).not.toHaveProperty('approval');
  expect((await ask(2)).code).toBe('flow.nothing-new');
});

it('versions have names, and what changed between two of them is told in words', async () => {
  await services.workspaces.change(own.workspace, { needsApproval: false });
  await services.publishing.publish(own, 'lan', id, 2);
  await services.flows.save(own, 'lan', id, 2, flow('Xin chào.'));
  await services.publishing.publish(own, 'lan', id, 3);
  const before = await own.get(versions, `${id}.2`);
  expect((await call('lan', 'author', 'PUT', 'versions/2/name', { name: ' Bản Tết ' })).status).toBe(204);
  const { items } = (await call('lan', 'author', 'GET', 'versions')).json as unknown as {
    items: { number: number; name?: string }[];
  };
  expect(items.map(({ number, name }) => [number, name])).toEqual([
    [2, 'Bản Tết'],
    [1, undefined],
  ]);
  const told = (await call('lan', 'author', 'GET', 'versions/2/changes?since=1')).json;
  expect(told).toMatchObject({ since: 1, changes: [{ kind: 'changed', node: 'chao' }] });
  await call('lan', 'author', 'PUT', 'versions/2/name', { name: '' });
  expect((await services.flows.get(own, id)).versionNames).toEqual({});
  expect(await own.get(versions, `${id}.2`)).toEqual(before);
});
