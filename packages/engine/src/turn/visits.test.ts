import { expect, it } from 'vitest';
import { compileFlow } from '../compile/compile.ts';
import { loadMachine } from '../compile/load.ts';
import { createRegistry } from '../node-type/registry.ts';
import { builtInTypes } from '../nodes/index.ts';
import { draw } from '../testing/index.ts';
import { newSession, type SessionState } from './session.ts';
import { turnWithReads } from './with-reads.ts';
import { prepareTriggers, type TurnWorld } from './world.ts';

const registry = createRegistry(builtInTypes);
const choice = (id: string, label: string) => ({ id, label, kind: 'choice' });
const first = draw('nha', {
  home: true,
  variables: { ten: 'text' },
  nodes: {
    chon: [
      'menu',
      { text: 'Cần gì?', options: [choice('a', 'Hỏi'), choice('b', 'Khai')] },
      { a: 'qua', b: 'ten' },
    ],
    qua: ['go-to-flow', { flow: 'hoi' }],
    ten: ['ask', { text: 'Tên?', kind: 'phone', variable: 'ten' }, { next: 'xong' }],
    xong: ['end', { text: 'Cảm ơn.' }],
  },
});
const second = draw('hoi', {
  nodes: {
    dap: [
      'knowledge',
      { text: 'Hỏi gì?', buttons: [], after: 'wait', more: 'Hỏi tiếp nhé.', suggest: 'Có phải:' },
      { none: 'khong' },
    ],
    khong: ['end', { text: 'Chưa có.' }],
  },
});
const machines = new Map(
  [first, second].map((flow) => [flow.id, loadMachine(compileFlow(flow, registry, '3'), registry)]),
);
const world: TurnWorld = {
  triggers: prepareTriggers([first, second].map((flow) => compileFlow(flow, registry, '3'))),
  home: 'nha',
  live: (flow) => machines.get(flow),
  machine: (flow) => machines.get(flow),
  values: {},
};

/** What each text of a conversation passed and left unheard. */
async function walk(...texts: string[]) {
  let session: SessionState = newSession();
  const seen = [];
  for (const [place, text] of texts.entries()) {
    const event = { id: `e${place}`, at: place, kind: 'text' as const, text };
    const result = await turnWithReads(world, session, event, place, async ({ id }) => ({
      ...{ id: `r${place}`, at: place, kind: 'effect-result' as const, effect: id, ok: true as const },
      output: { decision: 'none', text: '', suggestions: [] },
    }));
    session = result.session;
    seen.push({
      passed: (result.visits ?? []).map(({ flow, node, port }) => `${flow}/${node}${port ? ` ${port}` : ''}`),
      ...(result.unheard === undefined ? {} : { unheard: result.unheard }),
    });
  }
  return seen;
}

it('tells each passage with the flow that it belongs to, over flows', async () => {
  const [begun, chosen] = await walk('menu', 'Hỏi');
  expect(begun?.passed).toEqual(['nha/chon']);
  expect(chosen?.passed.slice(0, 2)).toEqual(['nha/chon a', 'nha/qua']);
  expect(chosen?.passed.at(-1)).toBe('hoi/dap');
});

it('keeps what a choice and the questions and answers had nothing for, masked', async () => {
  const [, missed] = await walk('menu', 'hộ chiếu của tôi số 0123456 đâu');
  expect(missed?.unheard).toEqual({ flow: 'nha', node: 'chon', text: 'hộ chiếu của tôi số ••• đâu' });
  const asked = (await walk('menu', 'Hỏi', 'bao giờ có lương hưu')).at(-1);
  expect(asked?.unheard).toEqual({ flow: 'hoi', node: 'dap', text: 'bao giờ có lương hưu' });
  expect(asked?.passed).toEqual(['hoi/dap none', 'hoi/khong']);
});

it('keeps no answer to a question, for it may be about a person', async () => {
  const answered = await walk('menu', 'Khai', 'ông Nguyễn Văn An ở ngõ 12', '0912345678');
  expect(answered.some(({ unheard }) => unheard !== undefined)).toBe(false);
});
