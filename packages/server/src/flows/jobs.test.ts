/** Chats that are led on or ended, and publications at a time, with live chats and a clock that the test moves. */
import { builtInTypes, createRegistry } from '@danloi/engine';
import { draw } from '@danloi/engine/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { flows as flowDocs, flowJobs, people, versions, workspaces } from '../documents.ts';
import { forWorkspace, type Store, StoreUnavailableError, type WorkspaceStore } from '../store/index.ts';
import { CHANNEL, type RuntimeParts, until } from '../testing/runtime-parts.ts';
import { STORES, startedRuntimes } from '../testing/started-runtimes.ts';
import { realTurning } from '../turn/index.ts';
import { createFlowServices, type FlowServices } from './index.ts';

const registry = createRegistry(builtInTypes);
const { started, stopAll } = startedRuntimes();
const HOUR = 3_600_000;
let store: Store;
let own: WorkspaceStore;
let parts: RuntimeParts;
let flows: FlowServices;
let id: string;

const servicesOf = ({ platform, runtime }: RuntimeParts): FlowServices =>
  createFlowServices({
    ...{ store, platform, registry, config: { nodeTypes: [] } },
    ...{ worlds: runtime.worlds, sessions: runtime.sessions, tools: () => ({}) as never },
  });

beforeEach(async () => {
  store = STORES.SQLite?.() as Store;
  own = forWorkspace(store, CHANNEL.workspace);
  await store.insert(workspaces, {
    ...{ id: CHANNEL.workspace, name: 'Phường', values: {}, wrappedKey: '', createdAt: 0 },
  });
  for (const id of ['lan', 'binh'])
    await store.insert(people, {
      ...{ id, email: `${id}@vi-du.vn`, emailKey: `${id}@vi-du.vn`, name: id, passwordHash: '' },
      ...{ workspace: CHANNEL.workspace, roles: ['owner'], status: 'active', createdAt: 0 },
    });
  parts = await started(store, { turning: realTurning, registry });
  flows = servicesOf(parts);
  flows.flowJobs.start();
  id = (await flows.flows.create(own, 'lan', 'Hỏi')).id;
});
afterEach(async () => {
  await flows.flowJobs.stopAll();
  await stopAll();
});

/** Asks two things, then says good-bye; `goodbye` tells the versions apart. */
const asking = (goodbye: string, second = true) =>
  draw('hoi', {
    variables: { ten: 'text', xa: 'text' },
    nodes: {
      hoi: ['ask', { text: 'Tên ạ?', kind: 'text', variable: 'ten' }, { next: second ? 'xa' : 'het' }],
      ...(second
        ? { xa: ['ask', { text: 'Xã nào ạ?', kind: 'text', variable: 'xa' }, { next: 'het' }] as const }
        : {}),
      het: ['end', { text: `${goodbye} {{ten}}.` }],
    } as Parameters<typeof draw>[1]['nodes'],
  });

async function drawn(goodbye: string, second = true): Promise<number> {
  const { draftRev } = await flows.flows.get(own, id);
  const { rev } = await flows.flows.save(own, 'lan', id, draftRev, { ...asking(goodbye, second), id });
  return rev;
}
const heard = () => parts.sent.map(({ message }) => message.text ?? '');
const hears = (words: string) => until(() => heard().some((text) => text.includes(words)), words);
/** None is due, and none is in the hands of a server: a job that one is at is due only when its lease ends. */
const jobsDone = () =>
  until(async () => {
    const { items } = await store.find(flowJobs, { index: 'byFlow', equals: [CHANNEL.workspace] });
    const now = parts.platform.now();
    return items.every(({ kind, nextAt }) => kind === 'publish' && (nextAt === undefined || nextAt > now));
  }, 'no job is due');
const versionOf = async () => (await parts.session())?.state.flow?.version;

it('a chat goes on in the new version where its step still exists, with what was answered', async () => {
  await flows.publishing.publish(own, 'lan', id, await drawn('Chào'));
  await parts.say('hoi', 'e1');
  await parts.say('Lan', 'e2');
  await hears('Xã nào');
  const rev = await drawn('Hẹn gặp lại');
  expect((await flows.changes(own, id)).inside).toEqual({
    ...{ total: 1, older: 0, movable: 1 },
    steps: [{ node: 'xa', name: expect.any(String), count: 1, movable: 1 }],
  });
  await flows.publishing.publish(own, 'lan', id, rev, { chats: 'move' });
  await until(async () => (await versionOf()) === '2', 'the chat is in the new version');
  await parts.say('Tân An', 'e3');
  await hears('Hẹn gặp lại Lan.');
  await jobsDone();
});

it('a chat whose step is gone, and every chat unless asked for, finishes where it began', async () => {
  await flows.publishing.publish(own, 'lan', id, await drawn('Chào'));
  await parts.say('hoi', 'e1');
  await parts.say('Lan', 'e2');
  await hears('Xã nào');
  const rev = await drawn('Hẹn gặp lại', false);
  const { inside } = await flows.changes(own, id);
  expect(inside).toMatchObject({ total: 1, movable: 0, steps: [{ node: 'xa', movable: 0 }] });
  await flows.publishing.publish(own, 'lan', id, rev, { chats: 'move' });
  await jobsDone();
  expect(await versionOf()).toBe('1');
  await parts.say('Tân An', 'e3');
  await hears('Chào Lan.');
  expect(await store.count(flowJobs, { index: 'byFlow', equals: [CHANNEL.workspace] })).toBe(0);
});

it('a server that died before it led chats on leaves that to the next', async () => {
  await flows.publishing.publish(own, 'lan', id, await drawn('Chào'));
  await parts.say('hoi', 'e1');
  await hears('Tên ạ');
  await flows.flowJobs.stopAll();
  await flows.publishing.publish(own, 'lan', id, await drawn('Hẹn gặp lại'), { chats: 'move' });
  expect(await versionOf()).toBe('1');
  const other = servicesOf(parts);
  other.flowJobs.start();
  await until(async () => (await versionOf()) === '2', 'another server leads it on');
  await other.flowJobs.stopAll();
});

it('a publication that is refused drops its own job, and no other publication’s', async () => {
  await flows.flowJobs.stopAll();
  const moved = (to: number, by = 'lan') => flows.flowJobs.move(CHANNEL.workspace, id, by, to);
  const targets = async () =>
    (await store.find(flowJobs, { index: 'byFlow', equals: [CHANNEL.workspace, id] })).items.map(
      ({ to }) => to,
    );
  const [first, second] = [await moved(2), await moved(3)];
  await first.drop();
  expect(await targets()).toEqual([3]);
  const again = await moved(3, 'binh');
  await second.drop();
  expect(await targets()).toEqual([3]);
  await again.begin();
  // Begun meanwhile by a server, or again by a person: no longer what was prepared.
  await again.drop();
  expect(await targets()).toEqual([3]);
});

it('a publication that the store took without saying so keeps its version and leads the chats on', async () => {
  await flows.publishing.publish(own, 'lan', id, await drawn('Chào'));
  await parts.say('hoi', 'e1');
  await hears('Tên ạ');
  const rev = await drawn('Hẹn gặp lại');
  const mute: WorkspaceStore = {
    ...own,
    async replace(collection, doc, at) {
      const written = await own.replace(collection, doc, at);
      if (collection.name === flowDocs.name) throw new StoreUnavailableError('no answer came');
      return written;
    },
  };
  await expect(flows.publishing.publish(mute, 'lan', id, rev, { chats: 'move' })).rejects.toThrow(
    'no answer',
  );
  expect((await flows.flows.get(own, id)).live).toBe(2);
  expect(await own.get(versions, `${id}.2`)).toMatchObject({ draftRev: rev });
  await parts.runtime.worlds.invalidate(CHANNEL.workspace);
  parts.pass(60_000);
  await until(async () => (await versionOf()) === '2', 'the chat is led on');
});

it('“stop new” lets those within finish, and nobody new begins', async () => {
  await flows.publishing.publish(own, 'lan', id, await drawn('Chào'));
  await parts.say('hoi', 'e1');
  await parts.say('Lan', 'e2');
  await flows.publishing.stop(own, 'binh', id);
  await parts.say('Tân An', 'e3');
  await hears('Chào Lan.');
  const before = heard().filter((text) => text.includes('Tên ạ?')).length;
  await parts.say('hoi', 'e4');
  expect(heard().filter((text) => text.includes('Tên ạ?'))).toHaveLength(before);
  expect(await flows.flows.get(own, id)).toMatchObject({ stopped: { by: 'binh' }, sameAsLive: false });
});

it('“stop all” tells each who is within, once, and takes them out; it can be live again', async () => {
  const rev = await drawn('Chào');
  await flows.publishing.publish(own, 'lan', id, rev);
  await parts.say('hoi', 'e1');
  await hears('Tên ạ');
  await flows.publishing.stop(own, 'binh', id, 'Tạm dừng để cập nhật. Mời anh/chị nhắn lại sau.');
  await hears('Tạm dừng để cập nhật');
  await jobsDone();
  expect((await parts.session())?.state.flow).toBeUndefined();
  expect(heard().filter((text) => text.includes('Tạm dừng'))).toHaveLength(1);
  await flows.publishing.rollBack(own, id, 1);
  await parts.say('hoi', 'e5');
  await until(() => heard().filter((text) => text.includes('Tên ạ?')).length === 2, 'it begins again');
  expect(await flows.flows.get(own, id)).not.toHaveProperty('stopped');
});

it('a publication at a time happens then, after a restart too, once', async () => {
  const rev = await drawn('Chào');
  const at = parts.platform.now() + HOUR;
  await flows.flowJobs.plan(CHANNEL.workspace, id, 'lan', { at, rev, chats: 'finish', note: 'Sáng mai' });
  await flows.flowJobs.stopAll();
  flows = servicesOf(parts);
  flows.flowJobs.start();
  expect((await flows.flows.get(own, id)).live).toBeUndefined();
  parts.pass(HOUR + 1_000);
  await until(async () => (await flows.flows.get(own, id)).live === 1, 'it is live');
  await until(
    async () => (await flows.flowJobs.planned(CHANNEL.workspace, id)) === undefined,
    'the plan is done',
  );
  parts.pass(2 * HOUR);
  await jobsDone();
  expect(await flows.publishing.version(own, id, 1)).toMatchObject({ note: 'Sáng mai', publishedBy: 'lan' });
  expect((await flows.flows.get(own, id)).lastVersion).toBe(1);
});

it.each([
  ['the draft was edited since', 'flow.changed-since-planned', async () => void (await drawn('Khác'))],
  [
    'who planned it may no longer publish',
    'flow.may-no-more',
    async () => {
      const person = await store.get(people, 'lan');
      if (person) await store.replace(people, { ...person, roles: ['viewer'] }, person.rev);
    },
  ],
])('a planned publication is refused when %s, and says so', async (_, code, meanwhile) => {
  const rev = await drawn('Chào');
  const at = parts.platform.now() + HOUR;
  await flows.flowJobs.plan(CHANNEL.workspace, id, 'lan', { at, rev, chats: 'finish' });
  await meanwhile();
  parts.pass(HOUR + 1_000);
  const failed = async () => (await flows.flowJobs.planned(CHANNEL.workspace, id))?.plan.failed;
  await until(async () => (await failed()) !== undefined, 'it is refused');
  expect(await failed()).toMatchObject({ code, text: { vi: expect.stringContaining('chưa xuất bản') } });
  expect((await flows.flows.get(own, id)).live).toBeUndefined();
});

it.each([
  ['stopped', () => flows.publishing.stop(own, 'binh', id)],
  ['stopped with words', () => flows.publishing.stop(own, 'binh', id, 'Tạm dừng.')],
  ['led back to a version', () => flows.publishing.rollBack(own, id, 1)],
  ['deleted', () => flows.flows.delete(own, id, true)],
])('one that waits is called off when the flow is %s', async (how, act) => {
  await flows.publishing.publish(own, 'lan', id, await drawn('Chào'));
  const at = parts.platform.now() + HOUR;
  const rev = await drawn('Hẹn gặp lại');
  await flows.flowJobs.plan(CHANNEL.workspace, id, 'lan', { at, rev, chats: 'finish' });
  await act();
  expect(await flows.flowJobs.planned(CHANNEL.workspace, id)).toBeUndefined();
  parts.pass(2 * HOUR);
  await jobsDone();
  expect(await own.get(versions, `${id}.2`)).toBeUndefined();
  const live = how === 'led back to a version' ? 1 : undefined;
  expect((await own.get(flowDocs, id))?.live).toBe(live);
});

it('one that was called off does not happen', async () => {
  const rev = await drawn('Chào');
  const at = parts.platform.now() + HOUR;
  await flows.flowJobs.plan(CHANNEL.workspace, id, 'lan', { at, rev, chats: 'finish' });
  expect(await flows.flowJobs.cancel(CHANNEL.workspace, id)).toBe(true);
  parts.pass(2 * HOUR);
  await jobsDone();
  expect((await flows.flows.get(own, id)).live).toBeUndefined();
});
