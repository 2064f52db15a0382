import { FLOW_FORMAT, type Flow, type FlowNode } from '@danloi/engine';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flows as flowDocs, submissions, versions } from '../documents.ts';
import type { Services } from '../services.ts';
import type { WorkspaceStore } from '../store/index.ts';
import { testServices } from '../testing/services.ts';
import type { PhoneEvent } from './preview-event.ts';
import type { Simulated } from './simulate.ts';

let services: Services;
let own: WorkspaceStore;

beforeEach(async () => {
  ({ services, own } = await testServices());
});
afterEach(() => services.stop());

const node = (id: string, type: string, data: Record<string, unknown>): FlowNode => ({
  id,
  type,
  name: `Bước ${id}`,
  data,
  position: { x: 0, y: 0 },
});

/** Asks for a name that only few may see, then greets. */
const greeting = (id: string, text = 'Chào {{ten}}.'): Flow => ({
  format: FLOW_FORMAT,
  id,
  name: 'Hỏi tên',
  variables: [{ name: 'ten', title: 'Tên', type: 'text', class: 'sensitive' }],
  triggers: [{ id: 't', kind: 'keyword', words: ['chào'], how: 'exact' }],
  start: 'hoi',
  nodes: [
    node('hoi', 'ask', { text: 'Tên là gì?', variable: 'ten', kind: 'text', tries: 3 }),
    node('chao', 'message', { text }),
    node('het', 'end', {}),
  ],
  edges: [
    { id: 'e1', from: 'hoi', port: 'next', to: 'chao' },
    { id: 'e2', from: 'chao', port: 'next', to: 'het' },
  ],
});

const drawn = async (text?: string) => {
  const { id } = await services.flows.create(own, 'lan', 'Hỏi tên');
  await services.flows.save(own, 'lan', id, 1, greeting(id, text));
  return id;
};

describe('a draft', () => {
  it('is saved on what it builds on, and never over what another saved', async () => {
    const { id, draftRev } = await services.flows.create(own, 'lan', '  Hỏi tên ');
    const first = greeting(id);
    const saved = await services.flows.save(own, 'lan', id, draftRev, first);
    expect(saved.rev).toBe(2);
    expect(saved.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const late = services.flows.save(own, 'binh', id, 1, { ...first, name: 'Của Bình' });
    await expect(late).rejects.toMatchObject({
      code: 'flow.changed',
      status: 409,
      details: { rev: 2, draft: first },
    });
    expect((await services.flows.get(own, id)).draft).toEqual(first);
  });

  it('sent again after a lost answer is no conflict', async () => {
    const { id } = await services.flows.create(own, 'lan', 'Hỏi tên');
    await services.flows.save(own, 'lan', id, 1, greeting(id));
    expect((await services.flows.save(own, 'lan', id, 1, greeting(id))).rev).toBe(2);
  });

  it('is not touched by publication, so an open editor goes on saving', async () => {
    const id = await drawn();
    await services.publishing.publish(own, 'lan', id, 2);
    const more = { ...greeting(id), name: 'Tên mới' };
    expect((await services.flows.save(own, 'lan', id, 2, more)).rev).toBe(3);
    expect(await services.flows.get(own, id)).toMatchObject({ sameAsLive: false, name: 'Tên mới' });
    await services.flows.save(own, 'lan', id, 3, greeting(id));
    expect(await services.flows.get(own, id)).toMatchObject({ sameAsLive: true });
  });

  it('of many savers at the same moment is won by one', async () => {
    const { id } = await services.flows.create(own, 'lan', 'Hỏi tên');
    const all = await Promise.allSettled(
      [1, 2, 3, 4, 5].map((n) => services.flows.save(own, 'lan', id, 1, greeting(id, `Chào lần ${n}.`))),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each([
    ['another flow’s', (id: string) => ({ ...greeting(id), id: 'khac' }), '/id'],
    ['one without nodes', (id: string) => ({ ...greeting(id), nodes: undefined }), '/nodes'],
    ['one with an unknown field', (id: string) => ({ ...greeting(id), script: 'x' }), ''],
    ['none at all', () => 'xin chào', ''],
  ])('that is %s is refused with the place', async (_, make, pointer) => {
    const { id } = await services.flows.create(own, 'lan', 'Hỏi tên');
    const refused = await services.flows.save(own, 'lan', id, 1, make(id)).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'flow.invalid', status: 422 });
    const { problems } = (refused as { details: { problems: { pointer: string }[] } }).details;
    expect(problems.map((problem) => problem.pointer)).toContain(pointer);
    expect((await services.flows.get(own, id)).draftRev).toBe(1);
  });

  it('is taken in and copied under an id of its own', async () => {
    const id = await drawn();
    const { draft } = await services.flows.get(own, id);
    const taken = await services.flows.import(own, 'lan', structuredClone(draft));
    const copy = await services.flows.copy(own, 'lan', id);
    expect(new Set([id, taken.id, copy.id]).size).toBe(3);
    expect(copy).toMatchObject({
      name: 'Hỏi tên (bản sao)',
      draft: { ...draft, id: copy.id, name: copy.name },
    });
    expect(copy.live).toBeUndefined();
  });
});

describe('publication', () => {
  it('freezes a version, compares with it, and goes back to an earlier one', async () => {
    const id = await drawn();
    expect(await services.publishing.publish(own, 'lan', id, 2, { note: 'Bản đầu' })).toBe(1);
    await services.flows.save(own, 'lan', id, 2, greeting(id, 'Xin chào {{ten}}.'));
    const before = await services.changes(own, id);
    expect(before).toMatchObject({ since: 1, rev: 3, accounts: 0, inside: { total: 0, steps: [] } });
    expect(before.changes).toMatchObject([{ kind: 'changed', node: 'chao' }]);
    expect(await services.publishing.publish(own, 'lan', id, 3)).toBe(2);
    expect((await services.changes(own, id)).changes).toEqual([]);

    await services.publishing.rollBack(own, id, 1);
    expect(await services.flows.get(own, id)).toMatchObject({
      live: 1,
      lastVersion: 2,
      sameAsLive: false,
      draftRev: 3,
    });
    const { items } = await services.publishing.versions(own, id, { limit: 10 });
    expect(items.map(({ number, note }) => [number, note])).toEqual([
      [2, undefined],
      [1, 'Bản đầu'],
    ]);
    const world = await services.runtime.worlds.get(own.workspace);
    expect(world.live(id)).toBe(world.machine(id, '1'));
  });

  it('refuses a draft with errors, names them, and leaves what is live', async () => {
    const id = await drawn();
    await services.publishing.publish(own, 'lan', id, 2);
    const broken = greeting(id, 'Chào {{khong_co}}.');
    const { findings } = await services.flows.save(own, 'lan', id, 2, broken);
    const refused = services.publishing.publish(own, 'lan', id, 3);
    await expect(refused).rejects.toMatchObject({
      code: 'flow.has-errors',
      status: 422,
      details: { findings },
    });
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(await services.flows.get(own, id)).toMatchObject({ live: 1, lastVersion: 1 });
  });

  it('says of a draft that cannot be tried which step is in the way, and nothing of publication', async () => {
    const id = await drawn();
    const broken = greeting(id, '');
    const tried = services.simulate(own.workspace, broken, undefined, { kind: 'start' });
    await expect(tried).rejects.toMatchObject({
      code: 'flow.cannot-try',
      status: 422,
      text: {
        vi: expect.stringMatching(/^Chưa chạy thử được vì bước “[^”]+” chưa xong\. .*Hãy điền vào\.$/),
      },
      details: { findings: [{ rule: 'text.missing' }] },
    });
  });

  it('takes only the draft that the approver has seen, and leaves no version behind', async () => {
    const id = await drawn();
    await services.flows.save(own, 'lan', id, 2, greeting(id, 'Đã đổi {{ten}}.'));
    await expect(services.publishing.publish(own, 'lan', id, 2)).rejects.toMatchObject({
      code: 'flow.changed',
    });
    expect((await own.find(versions, { index: 'byFlow', equals: [id] })).items).toEqual([]);
  });

  it('by several at the same moment gives each its own number, and one is live', async () => {
    const id = await drawn();
    const numbers = await Promise.all([1, 2, 3].map(() => services.publishing.publish(own, 'lan', id, 2)));
    expect(numbers.toSorted()).toEqual([1, 2, 3]);
    expect((await services.flows.get(own, id)).lastVersion).toBe(3);
  });

  it('goes on after a crash between its two steps', async () => {
    const id = await drawn();
    await services.publishing.publish(own, 'lan', id, 2);
    const { rev: _, ...first } = await services.publishing.version(own, id, 1);
    await own.insert(versions, { ...first, id: `${id}.2`, number: 2 });
    expect(await services.publishing.publish(own, 'lan', id, 2)).toBe(3);
    expect(await services.flows.get(own, id)).toMatchObject({ live: 3, lastVersion: 3 });
  });

  it('is undone for newcomers only by one who may publish; versions stay for those within', async () => {
    const id = await drawn();
    await services.publishing.publish(own, 'lan', id, 2);
    await expect(services.flows.delete(own, id, false)).rejects.toMatchObject({ code: 'flow.live' });
    await services.flows.delete(own, id, true);
    expect((await services.runtime.worlds.get(own.workspace)).live(id)).toBeUndefined();
    const within = await services.runtime.worlds.get(own.workspace, { id, version: '1' });
    expect(within.machine(id, '1')).toBeDefined();
  });
});

describe('a flow that proves itself', () => {
  const CHAT = 'Dân: chào\nBot: Tên là gì?\nDân: Lan\nBot: Chào Lan.\n';
  const tested = (id: string, text?: string): Flow => ({
    ...greeting(id, text),
    tests: [{ id: 't1', name: 'Chào một người', chat: CHAT }],
  });
  const saved = async (text?: string) => {
    const { id } = await services.flows.create(own, 'lan', 'Hỏi tên');
    await services.flows.save(own, 'lan', id, 1, tested(id, text));
    return id;
  };

  it('is published when its conversations go as recorded', async () => {
    const id = await saved();
    expect(await services.publishing.publish(own, 'lan', id, 2)).toBe(1);
    const { tests, coverage } = await services.changes(own, id);
    expect(tests).toEqual([{ id: 't1', name: 'Chào một người', ok: true }]);
    expect(coverage?.nodes).toEqual({ covered: 3, total: 3 });
  });

  it('is not published when one goes another way, which names the first message that differs', async () => {
    const id = await saved('Kính chào {{ten}}.');
    const refused = services.publishing.publish(own, 'lan', id, 2);
    await expect(refused).rejects.toMatchObject({
      code: 'flow.tests-failed',
      status: 422,
      details: {
        failed: [{ id: 't1', line: 4, expected: 'Chào Lan.', got: 'Kính chào Lan.', node: 'chao' }],
      },
    });
    await expect(refused).rejects.toMatchObject({
      text: { vi: expect.stringContaining('mong “Chào Lan.”, nay là “Kính chào Lan.”') },
    });
    expect((await services.flows.get(own, id)).live).toBeUndefined();
  });

  it('is published all the same with a reason, which stays with the version', async () => {
    const id = await saved('Kính chào {{ten}}.');
    const override = 'Câu chào mới theo quy định, sẽ ghi lại cuộc mẫu sau.';
    expect(await services.publishing.publish(own, 'lan', id, 2, { override })).toBe(1);
    expect((await services.publishing.version(own, id, 1)).override).toEqual({
      reason: override,
      failed: ['Chào một người'],
    });
    const good = await saved();
    await services.publishing.publish(own, 'lan', good, 2, { override });
    expect(await services.publishing.version(own, good, 1)).not.toHaveProperty('override');
  });

  it('shows conversations that pass every step and exit', async () => {
    const id = await saved();
    const { draft } = await services.flows.get(own, id);
    const { chats, coverage, missing } = await services.flows.cover(own, draft);
    expect(chats.map(({ chat }) => chat).join()).toContain('Tên là gì?');
    expect(coverage + missing.length).toBeGreaterThan(0);
  });
});

describe('older documents', () => {
  it('are read as today’s, wherever they lie, and stay so with the next save', async () => {
    const id = await drawn();
    const doc = await own.get(flowDocs, id);
    if (doc === undefined) throw new Error('no flow');
    const older = { ...doc.draft, format: 1 } as never;
    await own.replace(flowDocs, { ...doc, draft: older }, doc.rev);
    expect((await services.flows.get(own, id)).draft.format).toBe(FLOW_FORMAT);
    expect((await services.flows.list(own))[0]?.draft.format).toBe(FLOW_FORMAT);
    expect((await services.flows.around(own)).known.flows?.get(id)?.format).toBe(FLOW_FORMAT);
    const imported = await services.flows.import(own, 'lan', { ...greeting('x'), format: 1 });
    expect(imported.draft.format).toBe(FLOW_FORMAT);
  });
});

describe('a flow that calls another', () => {
  const calling = (id: string, flow: string): Flow => ({
    ...greeting(id),
    nodes: [
      node('hoi', 'call-flow', { flow, inputs: [], results: [] }),
      node('het', 'end', { text: 'Xong.' }),
    ],
    edges: [{ id: 'e', from: 'hoi', port: 'done', to: 'het' }],
  });

  it('is tried and published with it inside', async () => {
    const called = await drawn();
    const { id } = await services.flows.create(own, 'lan', 'Gọi');
    await services.flows.save(own, 'lan', id, 1, calling(id, called));
    const { draft } = await services.flows.get(own, id);
    const first = await services.simulate(own.workspace, draft, undefined, { kind: 'start' });
    expect(first.messages[0]?.text).toBe('Tên là gì?');
    const last = await services.simulate(own.workspace, draft, first.session, { kind: 'text', text: 'Lan' });
    expect(last.messages.map(({ text }) => text)).toEqual(['Chào Lan.', 'Xong.']);
    await services.publishing.publish(own, 'lan', id, 2);
    const { compiled } = await services.publishing.version(own, id, 1);
    expect(Object.keys(compiled.machine.states)).toContain('hoi/chao');
  });
});

describe('a try-out', () => {
  const talk = async (id: string, flow: Flow, events: PhoneEvent[]): Promise<Simulated[]> => {
    const answers: Simulated[] = [];
    for (const event of events) {
      // As over the wire: only JSON survives.
      const session: unknown = JSON.parse(JSON.stringify(answers.at(-1)?.session ?? null));
      answers.push(await services.simulate(own.workspace, flow, session, event));
    }
    expect(id).toBe(flow.id);
    return answers;
  };

  it('walks the draft from its start, lights the path, and hides what only few may see', async () => {
    const id = await drawn();
    const [start, end] = await talk(id, greeting(id), [{ kind: 'start' }, { kind: 'text', text: 'Lan' }]);
    expect(start).toMatchObject({ messages: [{ text: 'Tên là gì?' }], currentNode: 'hoi' });
    expect(end?.messages[0]?.text).toBe('Chào Lan.');
    expect(end?.path.map((step) => step.node)).toEqual(['hoi', 'chao', 'het']);
    expect(JSON.stringify([end?.vars, end?.notes, end?.path, end?.understood])).not.toContain('Lan');
  });

  it('goes on with the draft as it is now', async () => {
    const id = await drawn();
    const [start] = await talk(id, greeting(id), [{ kind: 'start' }]);
    const changed = greeting(id, 'Đã đổi: {{ten}}');
    const answer = await services.simulate(own.workspace, changed, start?.session, {
      kind: 'text',
      text: 'Lan',
    });
    expect(answer.messages[0]?.text).toBe('Đã đổi: Lan');
  });

  it('waits out a deadline, and says so where there is none', async () => {
    const id = await drawn();
    const flow = greeting(id);
    const asked = flow.nodes.map((one) =>
      one.id === 'hoi' ? { ...one, data: { ...one.data, deadline: 60 } } : one,
    );
    const late = { id: 'e3', from: 'hoi', port: 'late', to: 'het' };
    const waits = { ...flow, nodes: asked, edges: [...flow.edges, late] };
    const [, over] = await talk(id, waits, [{ kind: 'start' }, { kind: 'timer' }]);
    expect(over?.path.at(-1)).toMatchObject({ node: 'het' });
    const [, nothing] = await talk(id, flow, [{ kind: 'start' }, { kind: 'timer' }]);
    expect(nothing?.currentNode ?? 'hoi').toBe('hoi');
    expect(nothing?.notes[0]?.en).toContain('no deadline');
  });

  it('takes files, shared contacts, stickers and links of a QR code', async () => {
    const id = await drawn();
    const events: PhoneEvent[] = [
      { kind: 'start' },
      { kind: 'file', media: 'm1', name: 'don.pdf' },
      { kind: 'contact', name: 'Lan', phone: '0900000000', address: '' },
      { kind: 'sticker' },
      { kind: 'deep-link', code: 'khong-co' },
    ];
    for (const answer of await talk(id, greeting(id), events)) expect(answer.messages).not.toEqual([]);
    const linked = { ...greeting(id), triggers: [{ id: 'l', kind: 'deep-link', code: 'qr-1' } as const] };
    const first = await services.simulate(own.workspace, linked, undefined, {
      kind: 'deep-link',
      code: 'qr-1',
    });
    expect(first.messages[0]?.text).toBe('Tên là gì?');
  });

  it('begins anew with a session that is none', async () => {
    const id = await drawn();
    for (const session of [null, 5, [], { context: {} }, { context: { vars: 1 }, misses: 'x' }]) {
      const answer = await services.simulate(own.workspace, greeting(id), session, {
        kind: 'text',
        text: 'chào',
      });
      expect(answer.messages[0]?.text).toBe('Tên là gì?');
    }
  });

  it('finds real data, but records nothing real', async () => {
    await services.seed(own, 'lan');
    const { draft } = await services.flows.get(own, 'to-giac-toi-pham');
    let answer = await services.simulate(own.workspace, draft, undefined, { kind: 'start' });
    const said = [
      'gui tin bao',
      'lua dao',
      'Có người giả danh',
      'tối qua',
      'hem 12',
      'bo qua',
      'an danh',
      'gui',
    ];
    for (const text of said)
      answer = await services.simulate(own.workspace, draft, answer.session, { kind: 'text', text });
    expect(answer.messages[0]?.text).toContain('TG-0000-THU');
    expect(answer.notes.some(({ en }) => en.includes('made up'))).toBe(true);
    expect(await own.count(submissions, { index: 'byTime' })).toBe(0);
  });
});

describe('the sample', () => {
  it('is there as a whole or not at all, and once', async () => {
    const { flows } = await services.seed(own, 'lan');
    expect(flows).toHaveLength(4);
    const table = await services.tables.get(own, 'diem-thi');
    expect(table.rowCount).toBe(10_000);
    await expect(services.seed(own, 'lan')).rejects.toMatchObject({ code: 'sample.not-empty', status: 409 });
    const world = await services.runtime.worlds.get(own.workspace);
    for (const { id } of flows) expect(world.live(id)).toBeDefined();
  });

  it('takes over what an attempt that was cut off has left', async () => {
    const broken: WorkspaceStore = {
      ...own,
      batch: async (writes) => {
        if (writes.some(({ collection }) => collection.name === 'flows')) throw new Error('cut off');
        return own.batch(writes);
      },
    };
    await expect(services.seed(broken, 'lan')).rejects.toThrow('cut off');
    expect((await own.find(versions, { index: 'byFlow' })).items).toEqual([]);
    expect((await services.seed(own, 'lan')).flows).toHaveLength(4);
    expect((await services.knowledge.list(own, { limit: 500 })).items.length).toBeGreaterThan(5);
  });
});
