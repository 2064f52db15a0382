import { describe, expect, it } from 'vitest';
import { act, defineNodeType, field, go } from '../index.ts';
import { conversation, draw } from './index.ts';

const text = (words: string) => ({ vi: words, en: words });

/** What a developer outside writes: a step that repeats a text. */
const echo = defineNodeType({
  manifest: {
    type: 'vong',
    version: 1,
    group: 'say',
    icon: 'repeat',
    title: text('Vọng'),
    help: text('Nói lại.'),
    data: field.object({ text: field.template({ title: text('Lời') }) }),
    ports: [{ id: 'next', title: text('Tiếp') }],
    card: [{ bubble: '/text' }],
    example: { data: { text: 'Xin chào' }, chat: 'Bot: Xin chào' },
  },
  waits: false,
  compile: (data, node) => ({
    [node.id]: {
      entry: [act.say({ text: `${data.text}, ${data.text}` })],
      always: [go(node.to('next'))],
      meta: { node: node.id },
    },
  }),
});

const flow = draw('thu', {
  nodes: {
    chao: ['vong', { text: 'Chào' }, { next: 'hoi' }],
    hoi: ['menu', { text: 'Gì ạ?', options: [{ id: 'a', label: 'Một', kind: 'choice' }] }, { a: 'het' }],
    het: ['end', { text: 'Xong.' }],
  },
  variables: {},
});
const types = [echo];

describe('conversation(flow)', () => {
  it('talks with one flow and types from outside, when it is awaited', async () => {
    const { transcript } = await conversation(flow, { types })
      .says('thu')
      .expects('Chào, Chào', 'Gì ạ?')
      .passes('chao:next')
      .taps('Một')
      .expects('Xong.')
      .passes('het');
    expect(transcript).toBe('Dân: thu\nBot: Chào, Chào\nBot: Gì ạ?\n[Một]\nDân: [Một]\nBot: Xong.');
  });

  it.each<[string, (chat: ReturnType<typeof conversation>) => unknown, RegExp]>([
    [
      'another answer',
      (chat) => chat.says('thu').expects('Tạm biệt'),
      /Expected “Tạm biệt”.*“Chào, Chào” and “Gì ạ\?[\s\S]*Dân: thu\nBot: Chào/,
    ],
    ['answers in another order', (chat) => chat.says('thu').expects('Gì ạ?', 'Chào'), /Expected “Chào”/],
    ['an answer', (chat) => chat.says('thu').expectsNothing(), /Expected no answer/],
    [
      'another way',
      (chat) => chat.says('thu').passes('het'),
      /Expected to pass het; it went chao:next → hoi/,
    ],
    [
      'a button that is not there',
      (chat) => chat.says('thu').taps('Hai'),
      /No button “Hai”[\s\S]*Dân: \[Hai\]/,
    ],
  ])('fails with %s, with the transcript', async (_, walk, message) => {
    await expect(walk(conversation(flow, { types }))).rejects.toThrow(message);
  });

  it('lets time pass', async () => {
    const slow = draw('cho', {
      variables: { x: 'text' },
      nodes: {
        hoi: ['ask', { text: 'Tên?', kind: 'text', variable: 'x', deadline: 30 }, { late: 'het' }],
        het: ['end', { text: 'Hết giờ.' }],
      },
    });
    await conversation(slow).says('cho').waits(29).expectsNothing().waits(1).expects('Hết giờ.');
  });
});
