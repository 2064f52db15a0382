import type { Flow } from '@danloi/engine/flow';
import { describe, expect, test } from 'vitest';
import { setData } from '../document/commands/nodes.ts';
import { createDocumentStore } from '../document/store.ts';
import { emptyFlow, handClock, nodeAt } from '../document/testing.ts';
import { FOLLOW_PAUSE_MS, followDraft } from './follow-draft.ts';
import { createPhoneStore, type PhoneParts, type SimulateAnswer } from './phone-store.ts';

const button = (payload: string, label: string) => ({ kind: 'choice' as const, payload, label });

/** A flow whose one step says its text and offers its buttons; what was said comes back in the answer. */
function phoneWith(buttons: () => { payload: string; label: string }[]) {
  const desk = { draft: { ...emptyFlow(), nodes: [nodeAt('a')] } as Flow, usable: true, asks: false };
  const asked: string[] = [];
  const simulate: PhoneParts['simulate'] = async ({ draft, event, session }) => {
    const what = event.kind === 'choice' ? event.payload : event.kind === 'text' ? event.text : event.kind;
    asked.push(what);
    if (!desk.usable) return { ok: false, message: { vi: 'Dở', en: 'Unfinished' }, inDraft: true };
    const heard = [...(Array.isArray(session) ? session : []), what];
    const answer: SimulateAnswer = {
      session: heard,
      messages: [
        {
          text: `${String(draft.nodes[0]?.data.text)}: ${heard.join(', ')}`,
          buttons: buttons().map(({ payload, label }) => button(payload, label)),
        },
      ],
      path: [{ node: 'a' }],
      vars: {},
      notes: [],
      currentNode: 'a',
    };
    return { ok: true, answer };
  };
  const phone = createPhoneStore({
    flow: () => desk.draft,
    now: () => 0,
    simulate,
    asksOthers: () => desk.asks,
  });
  const bubbles = () =>
    phone.getState().lines.flatMap((line) => (line.who === 'bot' ? [line.message.text] : []));
  const say = (text: string) => desk.draft.nodes.map((node) => ({ ...node, data: { text } }));
  return {
    asked,
    bubbles,
    desk,
    phone,
    rewrite: (text: string) => (desk.draft = { ...desk.draft, nodes: say(text) }),
  };
}

describe('a chat whose draft changes', () => {
  test('is held again with the answers given so far', async () => {
    const { bubbles, phone, rewrite } = phoneWith(() => [{ payload: 'p1', label: 'Lệ phí' }]);
    await phone.restart();
    await phone.send({ kind: 'choice', payload: 'p1' }, { text: 'Lệ phí' });
    await phone.send({ kind: 'text', text: 'cảm ơn' }, { text: 'cảm ơn' });
    rewrite('Mới');
    await phone.follow();
    expect(bubbles()).toEqual(['Mới: start', 'Mới: start, p1', 'Mới: start, p1, cảm ơn']);
    expect(phone.getState().followed).toBe('whole');
    expect(phone.getState().record.said).toHaveLength(3);
    expect(new Set(phone.getState().lines.map(({ id }) => id)).size).toBe(phone.getState().lines.length);
    phone.back();
    expect(bubbles()).toEqual(['Mới: start', 'Mới: start, p1']);
    await phone.send({ kind: 'text', text: 'vâng' }, { text: 'vâng' });
    expect(phone.getState().followed).toBeUndefined();
    expect(bubbles().at(-1)).toBe('Mới: start, p1, vâng');
  });

  test('takes the same button by its words, and stops where it is not offered any more', async () => {
    let offered = [{ payload: 'p1', label: 'Lệ phí' }];
    const { bubbles, phone, rewrite } = phoneWith(() => offered);
    await phone.restart();
    await phone.send({ kind: 'choice', payload: 'p1' }, { text: 'Lệ phí' });
    offered = [{ payload: 'p9', label: 'Lệ phí' }];
    rewrite('Mới');
    await phone.follow();
    expect(bubbles().at(-1)).toBe('Mới: start, p9');
    offered = [{ payload: 'p2', label: 'Giấy tờ' }];
    await phone.follow();
    expect(bubbles()).toEqual(['Mới: start']);
    expect(phone.getState().followed).toBe('part');
  });

  test('stays as it was heard while the draft cannot be tried, and asks before it asks others again', async () => {
    const { asked, bubbles, desk, phone, rewrite } = phoneWith(() => []);
    await phone.restart();
    desk.usable = false;
    rewrite('Dở');
    await phone.follow();
    expect(bubbles()).toEqual(['a: start']);
    expect(phone.getState().followed).toBe('broken');
    desk.usable = true;
    desk.asks = true;
    const before = asked.length;
    await phone.follow();
    expect(phone.getState().followed).toBe('asks');
    expect(asked).toHaveLength(before);
    await phone.follow(true);
    expect(bubbles()).toEqual(['Dở: start']);
  });
});

test('a chat follows when the keys rest, by what citizens hear and not by where cards lie', async () => {
  const { bubbles, desk, phone } = phoneWith(() => []);
  const document = createDocumentStore(desk.draft);
  document.subscribe(({ flow }) => {
    desk.draft = flow;
  });
  const clock = handClock();
  let trying = true;
  const stop = followDraft({ document, phone, trying: () => trying, after: clock.after });
  await phone.restart();
  document.change((flow) => ({
    ...flow,
    nodes: flow.nodes.map((node) => ({ ...node, position: { x: 9, y: 9 } })),
  }));
  await clock.pass(2 * FOLLOW_PAUSE_MS);
  expect(phone.getState().followed).toBeUndefined();
  document.change((flow) => setData(flow, 'a', { text: 'M' }, []));
  await clock.pass(FOLLOW_PAUSE_MS / 2);
  document.change((flow) => setData(flow, 'a', { text: 'Mới' }, []));
  await clock.pass(FOLLOW_PAUSE_MS / 2);
  expect(bubbles()).toEqual(['a: start']);
  await clock.pass(FOLLOW_PAUSE_MS);
  expect(bubbles()).toEqual(['Mới: start']);
  trying = false;
  document.change((flow) => setData(flow, 'a', { text: 'Nữa' }, []));
  await clock.pass(2 * FOLLOW_PAUSE_MS);
  expect(bubbles()).toEqual(['Mới: start']);
  stop();
});
