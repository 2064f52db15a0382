import { describe, expect, it } from 'vitest';
import { compileFlow } from '../compile/compile.ts';
import { loadMachine } from '../compile/load.ts';
import { question } from '../compile/question.ts';
import { act, go, when } from '../compile/vocabulary.ts';
import { createRegistry, defineNodeType, type Flow } from '../index.ts';
import { field } from '../node-type/fields.ts';
import { builtInTypes } from '../nodes/index.ts';
import { draw } from '../testing/index.ts';
import type { InboundEvent } from './event.ts';
import { newSession, type SessionState } from './session.ts';
import { turn } from './turn.ts';
import { prepareTriggers, type TurnWorld } from './world.ts';

const words = (vi: string) => ({ vi, en: `${vi} (en)` });
/** Waits ten minutes; a reply ends the wait where its data say so. */
const pause = defineNodeType({
  manifest: {
    type: 'pause',
    version: 1,
    group: 'order',
    icon: 'x',
    title: words('Nghỉ'),
    help: words('Chờ mười phút.'),
    data: field.object({ until: field.text({ title: words('Đến') }) }),
    ports: [
      { id: 'next', title: words('Tiếp') },
      { id: 'reply', title: words('Trả lời') },
    ],
    card: [],
    example: { data: { until: 'time' }, chat: '' },
  },
  waits: true,
  compile: ({ until }, node) => ({
    [node.id]: {
      entry: [act.timer(node.id, { minutes: 10 })],
      on: {
        timer: [go(node.to('next'))],
        ...(until === 'reply' ? { answer: [go(node.to('reply'))] } : {}),
      },
      meta: { node: node.id, waits: 'timer' },
    },
  }),
});
/** Asks for a number, five minutes long. */
const hurry = defineNodeType({
  manifest: {
    type: 'hurry',
    version: 1,
    group: 'ask',
    icon: 'x',
    title: words('Nhanh'),
    help: words('Hỏi năm phút.'),
    data: field.object({ text: field.template({ title: words('Câu hỏi') }) }),
    ports: [
      { id: 'next', title: words('Tiếp') },
      { id: 'late', title: words('Trễ') },
      { id: 'fallback', title: words('Khác'), quiet: true },
    ],
    card: [],
    example: { data: { text: 'Mấy?' }, chat: '' },
  },
  waits: true,
  compile: ({ text }, node) =>
    question(node, {
      text,
      expect: { kind: 'number' },
      answers: [go(node.to('next'), { if: when.fits({ kind: 'number' }) })],
      tries: 3,
      deadline: { minutes: 5, port: 'late' },
      fallback: 'fallback',
    }),
});

const registry = createRegistry([...builtInTypes, pause, hurry]);
const START = Date.UTC(2026, 10, 25, 2);
const MINUTE = 60_000;

function talk(...flows: Flow[]) {
  const compiled = flows.map((flow) => compileFlow(flow, registry, '1'));
  const machines = new Map(compiled.map((one) => [one.flow.id, loadMachine(one, registry)]));
  const world: TurnWorld = {
    triggers: prepareTriggers(compiled),
    live: (id) => machines.get(id),
    machine: (id) => machines.get(id),
    values: {},
  };
  let session: SessionState = newSession();
  let count = 0;
  let now = START;
  const take = (event: Record<string, unknown>) => {
    const whole = { id: `e${count++}`, at: now, ...event } as InboundEvent;
    const result = turn(world, session, whole, now);
    expect(JSON.parse(JSON.stringify(result.session))).toEqual(result.session);
    session = result.session;
    return result.effects
      .map((effect) => (effect.kind === 'send' ? effect.message.text : effect.kind))
      .join('|');
  };
  return {
    say: (text: string) => take({ kind: 'text', text }),
    take,
    due: (timer = session.context.timer) => take({ kind: 'timer', timer: timer?.id, due: timer?.due }),
    pass: (minutes: number) => {
      now += minutes * MINUTE;
    },
    session: () => session,
    timer: () => session.context.timer,
  };
}

const wait = (until: string) =>
  draw('cho', {
    nodes: {
      chao: ['message', { text: 'Chờ nhé.' }, { next: 'cho' }],
      cho: ['pause', { until }, { next: 'ten', reply: 'som' }],
      ten: ['ask', { text: 'Tên?', kind: 'text', variable: 'ten' }, { next: 'het' }],
      som: ['message', { text: 'Sớm vậy.' }],
      het: ['end', { text: 'Xong.' }],
    },
    variables: { ten: 'text' },
  });
const fast = draw('nhanh', {
  variables: { ten: 'text' },
  nodes: {
    mot: ['hurry', { text: 'Mấy?' }, { next: 'hai', late: 'tre' }],
    hai: ['ask', { text: 'Tên?', kind: 'text', variable: 'ten' }, { next: 'het' }],
    tre: ['message', { text: 'Trễ rồi.' }],
    het: ['end', { text: 'Xong.' }],
  },
});
const other = draw('khac', { nodes: { noi: ['message', { text: 'Việc khác.' }] }, keywords: ['tạm trú'] });

describe('a wait', () => {
  it('goes on at its time, and only then', () => {
    const chat = talk(wait('time'));
    expect(chat.say('cho')).toBe('Chờ nhé.');
    expect(chat.timer()?.due).toBe(START + 10 * MINUTE);
    expect(chat.due({ id: 'e9/cho', due: START })).toBe('');
    expect(chat.session().state).toBe('cho');
    chat.pass(10);
    expect(chat.due()).toBe('Tên?');
    expect(chat.timer()).toBeUndefined();
  });

  it('hears commands and keywords, and answers other words kindly', () => {
    const chat = talk(wait('time'), other);
    chat.say('cho');
    expect(chat.say('bao giờ xong vậy')).toMatch(/^Anh\/Chị vui lòng chờ, .* lúc 09:10\./);
    expect(chat.session().state).toBe('cho');
    expect(chat.say('quay lại')).toContain('bước đầu tiên');
    expect(chat.timer()).toBeDefined();
    expect(chat.say('tam tru ạ')).toBe('Việc khác.');
    expect(chat.timer()).toBeUndefined();
    chat.say('cho');
    const old = chat.timer();
    expect(chat.say('huỷ')).toContain('Đã dừng');
    expect(chat.due(old)).toBe('');
  });

  it('is ended by a reply where the step says so', () => {
    const chat = talk(wait('reply'));
    chat.say('cho');
    expect(chat.say('alo')).toBe('Sớm vậy.');
  });

  it('is woken by words when its time has passed unheard', () => {
    const chat = talk(wait('time'));
    chat.say('cho');
    chat.pass(11);
    expect(chat.say('alo')).toBe('Tên?');
  });

  it('says nothing while a person has the chat, and goes on with the next word after', () => {
    const chat = talk(wait('time'));
    chat.say('cho');
    chat.take({ kind: 'staff-message' });
    chat.pass(10);
    expect(chat.due()).toBe('');
    expect(chat.timer()).toBeUndefined();
    chat.pass(25 * 60);
    expect(chat.say('alo')).toBe('Tên?');
  });
});

describe('the deadline of a question', () => {
  it('leaves by its exit, and is gone once the question is answered', () => {
    const late = talk(fast);
    late.say('nhanh');
    late.pass(5);
    expect(late.due()).toBe('Trễ rồi.');
    const soon = talk(fast);
    soon.say('nhanh');
    const old = soon.timer();
    expect(soon.say('5')).toBe('Tên?');
    expect(soon.timer()).toBeUndefined();
    expect(soon.due(old)).toBe('');
  });

  it('stays while an answer does not fit, and is set anew where the question is asked again', () => {
    const chat = talk(fast);
    chat.say('nhanh');
    const first = chat.timer();
    chat.pass(1);
    chat.say('không biết');
    expect(chat.timer()).toEqual(first);
    chat.say('6');
    chat.pass(1);
    expect(chat.say('quay lại')).toBe('Mấy?');
    expect(chat.timer()?.due).toBe(START + 7 * MINUTE);
    expect(chat.timer()?.id).not.toBe(first?.id);
    expect(chat.due(first)).toBe('');
    chat.pass(5);
    expect(chat.due()).toBe('Trễ rồi.');
  });

  it('is no deadline of the question that one goes back to', () => {
    const chat = talk(
      draw('nguoc', {
        variables: { ten: 'text' },
        nodes: {
          ten: ['ask', { text: 'Tên?', kind: 'text', variable: 'ten' }, { next: 'mot' }],
          mot: ['hurry', { text: 'Mấy?' }, { next: 'ten' }],
        },
      }),
    );
    chat.say('nguoc');
    chat.say('Lan');
    expect(chat.timer()).toBeDefined();
    expect(chat.say('quay lại')).toBe('Tên?');
    expect(chat.timer()).toBeUndefined();
  });

  it('ends quietly where its exit leads nowhere', () => {
    const chat = talk(draw('im', { nodes: { mot: ['hurry', { text: 'Mấy?' }] } }));
    chat.say('im');
    chat.pass(5);
    expect(chat.due()).toBe('');
    expect(chat.session().flow).toBeUndefined();
  });
});
