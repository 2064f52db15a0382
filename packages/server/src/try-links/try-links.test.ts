import { FLOW_FORMAT, type Flow } from '@danloi/engine';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tryLinkRoutes } from '../api/try-links.ts';
import { people, tryLinks, workspaces } from '../documents.ts';
import type { Services } from '../services.ts';
import { forWorkspace } from '../store/index.ts';
import { testServices } from '../testing/services.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { createTryChat } from './chat.ts';
import { createTryLinks, TRY_LINK_MS } from './try-links.ts';

let services: Services;
let app: TestApp;
let now: number;
const WHO = { workspace: 'donvithu' };

beforeEach(async () => {
  ({ services } = await testServices());
  now = Date.parse('2026-11-25T02:00:00Z');
  const platform = { ...services.platform, now: () => now, monotonic: () => now };
  const parts = {
    ...services,
    tryLinks: createTryLinks(services.store, platform),
    tryChat: createTryChat(services),
    publicUrl: 'https://chat.vi-du.gov.vn',
  };
  app = await testApp(services.store, tryLinkRoutes(parts));
  await services.store.insert(people, {
    ...{ id: 'canbo1', email: 'a@vi-du.vn', emailKey: 'a@vi-du.vn', name: 'A', passwordHash: '' },
    ...{ workspace: WHO.workspace, roles: ['author'], status: 'active', createdAt: 0 },
  });
});
afterEach(async () => {
  await app.close();
  await services.stop();
});

const own = () => forWorkspace(services.store, WHO.workspace);
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Asks for a name that only few may see, then greets with a picture. */
async function drawn(text = 'Chào {{ten}}.', picture?: string): Promise<{ id: string; rev: number }> {
  const { id } = await services.flows.create(own(), 'lan', 'Hỏi tên');
  const draft: Flow = {
    ...{ format: FLOW_FORMAT, id, name: 'Hỏi tên', start: 'hoi', triggers: [] },
    variables: [{ name: 'ten', title: 'Tên', type: 'text', class: 'secret' }],
    nodes: [
      ['hoi', 'ask', { text: 'Tên là gì?', variable: 'ten', kind: 'text', tries: 3 }],
      ['chao', 'message', { text, ...(picture === undefined ? {} : { picture, alt: 'Ảnh' }) }],
      ['het', 'end', {}],
    ].map(([node, type, data]) => ({
      ...{ id: String(node), type: String(type), name: String(node), position: { x: 0, y: 0 } },
      data: data as Record<string, unknown>,
    })),
    edges: [
      { id: 'a', from: 'hoi', port: 'next', to: 'chao' },
      { id: 'b', from: 'chao', port: 'next', to: 'het' },
    ],
  };
  const { rev } = await services.flows.save(own(), 'lan', id, 1, draft);
  return { id, rev };
}

async function linkTo(flow: string): Promise<{ id: string; token: string }> {
  const made = await app.ask({ method: 'POST', url: `/api/flows/${flow}/try-links` }, WHO);
  expect(made.statusCode).toBe(201);
  const { id, link } = made.json();
  expect(link).toMatch(/^https:\/\/chat\.vi-du\.gov\.vn\/thu\/[\w-]{43}$/);
  return { id, token: link.split('/').at(-1) };
}

const say = (token: string, event: object, session?: string) =>
  app.ask({
    ...{ method: 'POST', url: `/api/try/${token}` },
    payload: { event, buttons: 'buttons', ...(session === undefined ? {} : { session }) },
  });

describe('a link for trying a draft', () => {
  it('runs the draft as it is now for whoever holds it, and keeps nothing', async () => {
    const { id, rev } = await drawn();
    const { token } = await linkTo(id);
    expect((await app.ask({ url: `/api/try/${token}` })).json()).toMatchObject({
      ...{ workspaceName: 'Đơn vị thử', flowName: 'Hỏi tên', expiresAt: '2026-11-26T02:00:00.000Z' },
    });
    const writes = (['insert', 'replace', 'delete', 'batch', 'increment'] as const).map((how) =>
      vi.spyOn(services.store, how),
    );
    const first = (await say(token, { kind: 'start' })).json();
    expect(first.messages[0].text).toBe('Tên là gì?');
    for (const write of writes) expect(write).not.toHaveBeenCalled();
    // What is saved meanwhile counts at once.
    const { draft } = await services.flows.get(own(), id);
    const nodes = draft.nodes.map((node) =>
      node.id === 'chao' ? { ...node, data: { text: 'Xin chào {{ten}}.' } } : node,
    );
    await services.flows.save(own(), 'lan', id, rev, { ...draft, nodes });
    for (const write of writes) write.mockClear();
    const last = (await say(token, { kind: 'text', text: 'Lan' }, first.session)).json();
    expect(last.messages[0].text).toBe('Xin chào Lan.');
    for (const write of writes) expect(write).not.toHaveBeenCalled();
  });

  it('gives out no value of the flow, no row, no reason: only a sealed session', async () => {
    const { id } = await drawn();
    const { token } = await linkTo(id);
    const first = (await say(token, { kind: 'start' })).json();
    const last = (await say(token, { kind: 'text', text: 'Bí Mật' }, first.session)).json();
    expect(Object.keys(last).toSorted()).toEqual(['messages', 'notes', 'session']);
    expect(last.session).toMatch(/^v1\./);
    // One that was changed, or that belongs to another link, begins anew.
    const forged = (await say(token, { kind: 'text', text: 'Lan' }, `${first.session}x`)).json();
    expect(forged.messages[0].text).toBe('Tên là gì?');
    const other = await linkTo(id);
    const moved = (await say(other.token, { kind: 'text', text: 'Lan' }, first.session)).json();
    expect(moved.messages[0].text).toBe('Tên là gì?');
  });

  it.each(['set', 'timer', 'start'])('takes from a phone only what a citizen can do: no %s', async (kind) => {
    const { token } = await linkTo((await drawn()).id);
    const event = {
      kind,
      ...(kind === 'set' ? { name: 'ten', value: 'x' } : {}),
      ...(kind === 'start' ? { node: 'chao' } : {}),
    };
    expect((await say(token, event)).statusCode).toBe(400);
  });

  it('is stored as a hash, and is no longer told afterwards', async () => {
    const { id } = await drawn();
    const link = await linkTo(id);
    const listed = await app.ask({ url: `/api/flows/${id}/try-links` }, WHO);
    expect(listed.json().items).toMatchObject([{ id: link.id }]);
    expect(listed.body).not.toContain(link.token);
    const stored = await services.store.get(tryLinks, link.id);
    expect(JSON.stringify(stored)).not.toContain(link.token);
    expect(app.audited).toEqual([`flow.try-link ${id}`]);
  });

  it('shows the pictures of its draft and no other file', async () => {
    const [shown, other] = await Promise.all([
      services.media.add(own(), PNG),
      services.media.add(own(), PNG),
    ]);
    const { token } = await linkTo((await drawn('Chào.', shown.id)).id);
    const get = async (media: string) =>
      (await app.ask({ url: `/api/try/${token}/media/${media}` })).statusCode;
    expect([await get(shown.id), await get(other.id), await get('khong-co')]).toEqual([200, 404, 404]);
  });

  it.each(['call-flow', 'go-to-flow'])('shows the pictures of a flow that a %s leads to', async (type) => {
    const [shown, deep, other] = await Promise.all(
      [PNG, PNG, PNG].map((bytes) => services.media.add(own(), bytes)),
    );
    const leading = async (to: string): Promise<string> => {
      const { id, rev } = await drawn();
      const { draft } = await services.flows.get(own(), id);
      const nodes = draft.nodes.map((node) =>
        node.id === 'het' ? { ...node, type, data: { flow: to } } : node,
      );
      await services.flows.save(own(), 'lan', id, rev, { ...draft, nodes });
      return id;
    };
    const second = await drawn('Chào.', shown?.id);
    const third = await drawn('Chào.', deep?.id);
    // On from there, and back in a ring.
    const { draft } = await services.flows.get(own(), second.id);
    const first = await leading(second.id);
    const nodes = [
      ...draft.nodes,
      ...[third.id, first].map((to, at) => ({
        ...{ id: `di${at}`, type: 'go-to-flow', name: 'Đi', position: { x: 0, y: 0 }, data: { flow: to } },
      })),
    ];
    await services.flows.save(own(), 'lan', second.id, second.rev, { ...draft, nodes });
    await drawn('Chào.', other?.id);
    const { token } = await linkTo(first);
    const get = async (media = '') => (await app.ask({ url: `/api/try/${token}/media/${media}` })).statusCode;
    expect([await get(shown?.id), await get(deep?.id), await get(other?.id)]).toEqual([200, 200, 404]);
  });

  it('of a draft that is not finished says so, and nothing of its inside', async () => {
    const { token } = await linkTo((await drawn('')).id);
    const answer = await say(token, { kind: 'start' });
    expect([answer.statusCode, answer.json().error.code]).toEqual([409, 'try.not-ready']);
    expect(answer.body).not.toContain('chao');
  });
});

describe('a link that does not work', () => {
  const codes = async (token: string) => {
    const answers = [
      await app.ask({ url: `/api/try/${token}` }),
      await say(token, { kind: 'start' }),
      await app.ask({ url: `/api/try/${token}/media/a` }),
    ];
    return answers.map((answer) => [answer.statusCode, answer.json().error.code]);
  };
  const INVALID = Array(3).fill([404, 'try.invalid']);

  it.each(['A'.repeat(43), 'ngan', '%2e%2e%2f'])(
    'is answered the same whatever is wrong with it: %s',
    async (token) => {
      expect(await codes(token)).toEqual(INVALID);
    },
  );

  it('is one that was withdrawn', async () => {
    const { id } = await drawn();
    const link = await linkTo(id);
    const withdraw = { method: 'DELETE', url: `/api/flows/${id}/try-links/${link.id}` } as const;
    expect((await app.ask(withdraw, { ...WHO, role: 'viewer' })).statusCode).toBe(403);
    expect((await app.ask(withdraw, { workspace: 'phuongkhac' })).statusCode).toBe(404);
    const other = { method: 'DELETE', url: `/api/flows/${(await drawn()).id}/try-links/${link.id}` } as const;
    expect((await app.ask(other, WHO)).statusCode).toBe(404);
    expect((await app.ask(withdraw, WHO)).statusCode).toBe(204);
    expect(await codes(link.token)).toEqual(INVALID);
  });

  it('is one whose day is over; it is swept away', async () => {
    const { id } = await drawn();
    const { token } = await linkTo(id);
    now += TRY_LINK_MS - 1;
    expect((await app.ask({ url: `/api/try/${token}` })).statusCode).toBe(200);
    now += 1;
    expect(await codes(token)).toEqual(INVALID);
    expect((await app.ask({ url: `/api/flows/${id}/try-links` }, WHO)).json().items).toEqual([]);
  });

  it.each([
    ['is suspended', { status: 'suspended' }],
    ['may not edit any more', { roles: ['viewer', 'approver'] }],
    ['belongs to another public body', { workspace: 'phuongkhac' }],
  ] as const)('is one whose maker %s', async (_, to) => {
    const { token } = await linkTo((await drawn()).id);
    expect((await app.ask({ url: `/api/try/${token}` })).statusCode).toBe(200);
    const maker = await services.store.get(people, 'canbo1');
    if (maker === undefined) throw new Error('no maker');
    const changed = { ...maker, ...to, roles: 'roles' in to ? [...to.roles] : maker.roles };
    await services.store.replace(people, changed, maker.rev);
    expect(await codes(token)).toEqual(INVALID);
  });

  it('is one whose flow is gone', async () => {
    const { id } = await drawn();
    const { token } = await linkTo(id);
    await services.flows.delete(own(), id, false);
    expect((await app.ask({ url: `/api/try/${token}` })).statusCode).toBe(404);
  });
});

describe('the pace', () => {
  it('of one link is bounded, and of an address that guesses', async () => {
    const { token } = await linkTo((await drawn()).id);
    const ask = async (one: string) => (await app.ask({ url: `/api/try/${one}` })).statusCode;
    for (let count = 0; count < 120; count += 1) expect(await ask(token)).toBe(200);
    expect(await ask(token)).toBe(429);
    for (let count = 0; count < 60; count += 1) expect(await ask('B'.repeat(43))).toBe(404);
    expect(await ask('B'.repeat(43))).toBe(429);
    now += 60_000;
    expect([await ask(token), await ask('B'.repeat(43))]).toEqual([200, 404]);
  });

  it('of pictures is their own: they take no word from a phone, and have an end as well', async () => {
    const shown = await services.media.add(own(), PNG);
    const { token } = await linkTo((await drawn('Chào.', shown.id)).id);
    const picture = async () => (await app.ask({ url: `/api/try/${token}/media/${shown.id}` })).statusCode;
    for (let count = 0; count < 150; count += 1) expect(await picture()).toBe(200);
    expect((await say(token, { kind: 'start' })).statusCode).toBe(200);
    let last = 200;
    for (let count = 0; count < 500 && last === 200; count += 1) last = await picture();
    expect(last).toBe(429);
    expect((await say(token, { kind: 'text', text: 'Lan' })).statusCode).toBe(200);
  });

  it('of making links ends at twenty', async () => {
    const { id } = await drawn();
    for (let count = 0; count < 20; count += 1) await linkTo(id);
    const more = await app.ask({ method: 'POST', url: `/api/flows/${id}/try-links` }, WHO);
    expect([more.statusCode, more.json().error.code]).toEqual([409, 'try.too-many']);
    expect((await services.store.get(workspaces, WHO.workspace))?.name).toBe('Đơn vị thử');
  });
});
