import type { Flow } from '@danloi/engine/flow';
import { describe, expect, test } from 'vitest';
import { emptyFlow, nodeAt } from '../document/testing.ts';
import type { PhoneEvent } from './phone-event.ts';
import { createPhoneStore, type SimulateAnswer } from './phone-store.ts';
import { AS_IT_IS, type SettingsSent } from './settings.ts';

const answer = (text: string, more: Partial<SimulateAnswer> = {}): SimulateAnswer => ({
  session: { text },
  messages: [{ text }],
  path: [{ node: 'a', port: 'next' }],
  vars: {},
  notes: [],
  ...more,
});

function phone(flow: Flow = { ...emptyFlow(), nodes: [nodeAt('a')] }) {
  const asked: { event: PhoneEvent; session?: unknown; settings: SettingsSent }[] = [];
  const desk: { flow: Flow; reachable: boolean; currentNode: string; more: Partial<SimulateAnswer> } = {
    ...{ flow, reachable: true, currentNode: 'a', more: {} },
  };
  const store = createPhoneStore({
    flow: () => desk.flow,
    now: () => 0,
    async simulate({ event, session, settings }) {
      asked.push({ event, session, settings });
      if (!desk.reachable) return { ok: false, message: { vi: 'Mất mạng', en: 'Offline' }, inDraft: false };
      return { ok: true, answer: answer(event.kind, { currentNode: desk.currentNode, ...desk.more }) };
    },
  });
  const said = () =>
    store
      .getState()
      .lines.map((line) =>
        line.who === 'bot' ? line.message.text : line.who === 'citizen' ? line.text : line.who,
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

describe('whoever tries a flow', () => {
  test('goes back step by step to the chat as it was, session and all', async () => {
    const { asked, store, said } = phone();
    await store.restart();
    await store.send({ kind: 'text', text: '1' }, { text: '1' });
    const before = store.getState();
    await store.send({ kind: 'text', text: '2' }, { text: '2' });
    store.back();
    expect(store.getState().lines).toEqual(before.lines);
    expect(store.getState().record).toEqual(before.record);
    store.back();
    store.back();
    expect(said()).toEqual(['start']);
    await store.send({ kind: 'text', text: '3' }, { text: '3' });
    expect(asked.at(-1)?.session).toEqual({ text: 'start' });
  });

  test('begins with any step; such a chat is no test, until it begins anew', async () => {
    const { asked, store, said } = phone();
    await store.startAt('a');
    expect(asked.map(({ event }) => event)).toEqual([{ kind: 'start' }, { kind: 'start', node: 'a' }]);
    expect(said()).toEqual(['start', 'note', 'start']);
    expect(store.getState()).toMatchObject({ apart: true, record: { said: [{ kind: 'start' }] } });
    await store.restart();
    expect(store.getState().apart).toBe(false);
  });

  test('sees why each branch was taken before what it says', async () => {
    const { desk, store, said } = phone();
    const words = { vi: 'Vì thế', en: 'So' };
    desk.more = { whys: [{ node: 'a', exit: words, text: words }] };
    await store.restart();
    expect(said()).toEqual(['why', 'start']);
  });

  test('changes a value; where it was not taken the answer alone says why', async () => {
    const { asked, desk, store, said } = phone();
    await store.restart();
    desk.more = { messages: [] };
    await store.setValue('tuoi', 'Tuổi', '20');
    expect(asked.at(-1)?.event).toEqual({ kind: 'set', name: 'tuoi', value: '20' });
    expect(said()).toEqual(['start', 'note']);
    desk.more = { messages: [], notes: [{ vi: 'Không đọc được', en: 'Unread' }] };
    await store.setValue('tuoi', 'Tuổi', 'già');
    expect(said()).toEqual(['start', 'note', 'note']);
    expect(store.getState().record.said).toHaveLength(1);
  });

  test('sets clock, language and results; as it is nothing is sent', async () => {
    const { asked, store } = phone();
    await store.restart();
    expect(asked.at(-1)?.settings).toEqual({});
    store.set({ at: 5_000, language: 'en', pins: { ...AS_IT_IS.pins, lookup: 'slow' } });
    await store.send({ kind: 'text', text: '1' }, { text: '1' });
    expect(asked.at(-1)?.settings).toEqual({ at: 5_000, language: 'en', pins: { lookup: 'slow' } });
    // Told once: the citizen may choose another by word.
    await store.send({ kind: 'text', text: '2' }, { text: '2' });
    expect(asked.at(-1)?.settings).toEqual({ at: 5_000, pins: { lookup: 'slow' } });
    await store.restart();
    expect(asked.at(-1)?.settings.language).toBe('en');
    store.set(AS_IT_IS);
    await store.restart();
    expect(asked.at(-1)?.settings).toEqual({});
  });
});
