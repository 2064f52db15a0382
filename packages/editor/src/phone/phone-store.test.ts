import type { Flow } from '@danloi/engine/flow';
import { describe, expect, test } from 'vitest';
import { emptyFlow, nodeAt } from '../document/testing.ts';
import type { PhoneEvent } from './phone-event.ts';
import { createPhoneStore, type SimulateAnswer } from './phone-store.ts';

const answer = (text: string, more: Partial<SimulateAnswer> = {}): SimulateAnswer => ({
  session: { text },
  messages: [{ text }],
  path: [{ node: 'a', port: 'next' }],
  vars: {},
  notes: [],
  ...more,
});

function phone(flow: Flow = { ...emptyFlow(), nodes: [nodeAt('a')] }) {
  const asked: { event: PhoneEvent; session?: unknown }[] = [];
  const desk = { flow, reachable: true, currentNode: 'a' };
  const store = createPhoneStore({
    flow: () => desk.flow,
    now: () => 0,
    async simulate({ event, session }) {
      asked.push({ event, session });
      if (!desk.reachable) return { ok: false, message: { vi: 'Mất mạng', en: 'Offline' }, inDraft: false };
      return { ok: true, answer: answer(event.kind, { currentNode: desk.currentNode }) };
    },
  });
  const said = () =>
    store
      .getState()
      .lines.map((line) =>
        line.who === 'bot' ? line.message.text : line.who === 'note' ? 'note' : line.text,
      );
  return { asked, desk, store, said };
}

describe('trying a flow', () => {
  test('the answer of one turn is the session of the next; the path grows', async () => {
    const { asked, store, said } = phone();
    await store.restart();
    await store.send({ kind: 'text', text: 'xin chào' }, { text: 'xin chào' });
    expect(said()).toEqual(['start', 'xin chào', 'text']);
    expect(asked.map((one) => one.session)).toEqual([undefined, { text: 'start' }]);
    expect(store.getState().path).toHaveLength(2);
    await store.restart();
    expect(store.getState().path).toHaveLength(1);
    expect(asked.at(-1)?.session).toBeUndefined();
  });

  test('a changed draft goes on with the chat, unless the step where it stands is gone', async () => {
    const { desk, store, said, asked } = phone();
    await store.restart();
    desk.flow = { ...desk.flow, nodes: [...desk.flow.nodes, nodeAt('b')] };
    await store.send({ kind: 'text', text: '1' }, { text: '1' });
    expect(asked.at(-1)?.session).toEqual({ text: 'start' });
    desk.flow = { ...desk.flow, nodes: [nodeAt('b')] };
    await store.send({ kind: 'text', text: '2' }, { text: '2' });
    expect(said()).toEqual(['note', 'start']);
  });

  test('without an answer it says why, and what was said stays', async () => {
    const { desk, store, said } = phone();
    await store.restart();
    desk.reachable = false;
    await store.send({ kind: 'text', text: 'alo' }, { text: 'alo' });
    expect(store.getState().failed?.vi).toBe('Mất mạng');
    expect(store.getState().typing).toBe(false);
    expect(said()).toEqual(['start', 'alo']);
  });

  test('an answer to a chat that was begun again meanwhile is dropped', async () => {
    const { store, said } = phone();
    const first = store.restart();
    const second = store.restart();
    await Promise.all([first, second]);
    expect(said()).toEqual(['start']);
  });
});

describe('a step that waits', () => {
  const waiting = { context: { timer: { id: 't', due: 5_400_000 } } };
  const store = (session: unknown, more: Partial<SimulateAnswer> = {}) => {
    const asked: PhoneEvent[] = [];
    const phone = createPhoneStore({
      flow: () => ({ ...emptyFlow(), nodes: [nodeAt('a')] }),
      now: () => 0,
      async simulate({ event }) {
        asked.push(event);
        return { ok: true, answer: answer('x', { session: event.kind === 'timer' ? {} : session, ...more }) };
      },
    });
    return { asked, phone };
  };

  test('says until when, and that time can pass at once', async () => {
    const { asked, phone } = store(waiting);
    await phone.restart();
    expect(phone.getState().due).toBe(5_400_000);
    await phone.letPass();
    expect(asked.at(-1)).toEqual({ kind: 'timer' });
    expect(phone.getState().due).toBeUndefined();
    expect(phone.getState().record.said.at(-1)).toEqual({ kind: 'wait', minutes: 90 });
    await phone.letPass();
    expect(asked).toHaveLength(2);
  });

  test('what is no deadline is none', async () => {
    const { phone } = store({ context: { timer: 'soon' } });
    await phone.restart();
    expect(phone.getState().due).toBeUndefined();
  });

  test('a step that failed is named in words', async () => {
    const { phone } = store({}, { failures: [{ node: 'a', reason: 'TypeError at compile' }] });
    await phone.restart({ kind: 'deep-link', code: 'qr' });
    const note = phone.getState().lines.find((line) => line.who === 'note');
    expect(note?.who === 'note' ? note.text.vi : '').toContain('Bước “a” gặp lỗi');
  });
});
