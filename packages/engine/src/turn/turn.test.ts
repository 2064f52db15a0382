import { describe, expect, it } from 'vitest';
import { compileFlow } from '../compile/compile.ts';
import { loadMachine } from '../compile/load.ts';
import { createRegistry } from '../node-type/registry.ts';
import { builtInTypes } from '../nodes/index.ts';
import { conversation, draw } from '../testing/index.ts';
import { fallback } from './fallback.ts';
import { payloadBase, payloadOf } from './payload.ts';
import { TurnError } from './result.ts';
import { newSession, type SessionState } from './session.ts';
import { turn } from './turn.ts';
import { prepareTriggers, type TurnWorld } from './world.ts';

const choice = (id: string, label: string) => ({ id, label, kind: 'choice' });
const home = draw('nha', {
  home: true,
  nodes: {
    chon: [
      'menu',
      { text: 'Cần gì?', options: [choice('a', 'Khai báo'), choice('b', 'Gặp cán bộ')] },
      { a: 'qua', b: 'rieng' },
    ],
    qua: ['go-to-flow', { flow: 'khai' }],
    rieng: ['message', { text: 'Cán bộ của kịch bản.' }],
  },
});
const form = draw('khai', {
  variables: { ten: 'text', tuoi: 'number', ke: { type: 'text', class: 'secret' } },
  nodes: {
    ten: ['ask', { text: 'Tên?', kind: 'text', variable: 'ten' }, { next: 'tuoi' }],
    tuoi: ['ask', { text: 'Tuổi?', kind: 'number', variable: 'tuoi' }, { next: 'ke' }],
    ke: ['ask', { text: 'Chuyện gì?', kind: 'text', variable: 'ke' }, { next: 'xong' }],
    xong: ['end', { text: '{{ten}} {{tuoi}} tuổi.' }],
  },
});
const other = draw('khac', {
  nodes: { noi: ['message', { text: 'Kịch bản khác.' }] },
  keywords: ['mất giấy tờ'],
});
const flows = [home, form, other];
const chat = () => conversation({ flows });

describe('whose words are these', () => {
  it('keeps an open text from keywords, and a value from all but a whole keyword', async () => {
    await chat().says('khai').expects('Tên?').says('mất giấy tờ').expects('Tuổi?').done();
    await chat().says('khai', 'Lan', 'tôi bị mất giấy tờ').expects('nhập một số').done();
    await chat().says('khai', 'Lan', 'mat giay to').expects('Kịch bản khác.').done();
  });

  it('obeys commands at any question', async () => {
    await chat().says('khai', 'menu').expects('Cần gì?').done();
    await chat().says('khai', 'huỷ').expects('Đã dừng.').done();
    await chat()
      .says('khai', 'Lan', 'quay lại')
      .expects('Tên?')
      .says('Mai', '20')
      .expects('Chuyện gì?')
      .done();
    await chat().says('khai', 'quay lại').expects('bước đầu tiên', 'Tên?').done();
    await chat().says('khai', 'Lan', 'làm lại').expects('Tên?').done();
  });

  it('takes the name Huy for a name', async () => {
    await chat().says('khai', 'Huy').expects('Tuổi?').done();
    await chat().says('khai', 'huy').expects('Đã dừng.').done();
  });

  it('lets an option win over a command of the same words', async () => {
    await chat().says('menu', 'gap can bo').expects('Cán bộ của kịch bản.').done();
    await chat().says('khai', 'gặp cán bộ').expects('Đã chuyển tới cán bộ trực', 'chuyển cán bộ').done();
  });

  it('shows the number to call first, once, and goes on', async () => {
    await chat().says('khai', 'Lan', '30', 'nhà bên cạnh đang cháy').expects('114', 'Lan 30 tuổi.').done();
    const { transcript } = await chat()
      .says('khai', 'Lan', 'nhà cháy')
      .expects('114')
      .says('nhà cháy')
      .done();
    expect(transcript.match(/gọi ngay 114/g)).toHaveLength(1);
  });

  it('says the number again outside a flow, with a way on', async () => {
    await chat()
      .says('cháy nhà')
      .expects('114', '[Menu]')
      .says('cháy nhà')
      .expects('114', '[Gặp cán bộ]')
      .done();
  });

  it('erases on request, once that is confirmed', async () => {
    const { session } = await chat()
      .says('khai', 'Lan', 'xoá dữ liệu')
      .expects('không lấy lại được', '[Đồng ý xóa]')
      .taps('Đồng ý xóa')
      .expects('đã được nhận', 'xóa dữ liệu')
      .done();
    expect(session).toEqual(newSession());
    const kept = await chat()
      .says('xóa dữ liệu của tôi', 'menu', payloadOf('#dl:::cmd:', 'erase-now'))
      .expects('không lấy lại được')
      .done();
    expect(kept.transcript).not.toContain('Việc: xóa dữ liệu');
    await chat().says('xóa dữ liệu', 'đồng ý xóa').expects('đã được nhận').done();
    await chat().says('xóa dữ liệu', '1').expects('đã được nhận').done();
  });

  it('begins at home, then says kind words with a way to a person', async () => {
    await chat().says('alo').expects('Cần gì?').done();
    await conversation({ flows: [other] })
      .says('gì vậy')
      .expects('[Gặp cán bộ]')
      .says('1')
      .expects('Đã chuyển tới cán bộ trực')
      .done();
  });

  it('answers thanks outside a flow without a menu', async () => {
    await chat().says('mất giấy tờ', 'cảm ơn ạ').expects('Rất vui').done();
  });
});

describe('a hand-over', () => {
  it('is silent until the menu is asked for', async () => {
    await chat()
      .says('khai', 'gặp cán bộ', 'tôi hỏi thêm')
      .expectsNothing()
      .says('menu')
      .expects('Cần gì?')
      .done();
  });
});

const registry = createRegistry(builtInTypes);
const compiled = flows.map((flow) => compileFlow(flow, registry, '1'));
const machines = new Map(compiled.map((one) => [one.flow.id, loadMachine(one, registry)]));
const world: TurnWorld = {
  triggers: prepareTriggers(compiled),
  live: (id) => machines.get(id),
  machine: (id, version) => (version === '1' ? machines.get(id) : undefined),
  values: {},
};
const NOW = Date.UTC(2026, 10, 25);
const say = (session: SessionState, text: string) =>
  turn(world, session, { id: `e-${text}`, at: NOW, kind: 'text', text }, NOW);
const textsOf = ({ effects }: { effects: ReturnType<typeof say>['effects'] }) =>
  effects.map((effect) => (effect.kind === 'send' ? effect.message.text : effect.kind)).join('|');

describe('buttons of old messages', () => {
  const old = payloadOf(payloadBase('khac', '0', 'noi'), 'x');

  it('lead to kind words and the start of their flow', () => {
    expect(textsOf(say(newSession(), old))).toMatch(/Nút này thuộc tin nhắn cũ.*\|Kịch bản khác/);
  });

  it('do not throw away a form, nor become an answer', () => {
    const asked = say(newSession(), 'khai');
    const tapped = say(asked.session, old);
    expect(textsOf(tapped)).toMatch(/tin nhắn cũ.*\|Tên\?/);
    expect(tapped.session.context.vars).toEqual({});
  });

  it('count as nothing when they were typed with a slip', () => {
    expect(textsOf(say(newSession(), '#dl:nha:1:chon:a:zzzz'))).toMatch(/tin nhắn cũ.*\|Cần gì\?/);
  });
});

describe('the other events', () => {
  const at = { id: 'x', at: NOW };
  it('erases at withdrawal', () => {
    const asked = say(newSession(), 'khai').session;
    const gone = turn(world, asked, { ...at, kind: 'withdraw' }, NOW);
    expect(gone).toMatchObject({ session: newSession(), effects: [{ kind: 'erase' }] });
  });

  it('falls silent when a person writes, for a day', () => {
    const { session } = turn(world, newSession(), { ...at, kind: 'staff-message' }, NOW);
    expect(say(session, 'khai').effects).toEqual([]);
    const later = NOW + 25 * 3_600_000;
    const next = turn(world, session, { id: 'l', at: later, kind: 'text', text: 'khai' }, later);
    expect(textsOf(next)).toBe('Tên?');
  });

  it('asks the open question again when a person gives the chat back', () => {
    const asked = say(newSession(), 'khai').session;
    const { session } = turn(world, asked, { ...at, kind: 'staff-message' }, NOW);
    const back = turn(world, session, { ...at, kind: 'hand-back', goOn: true }, NOW);
    expect(textsOf(back)).toMatch(/Trợ lý tự động tiếp tục.*\|Tên\?/);
    expect(back.session.handOver).toBeUndefined();
    expect(back.session.flow).toEqual(asked.flow);
  });

  it('offers the ways on when nothing was open, and says nothing when the talk is over', () => {
    const { session } = turn(world, newSession(), { ...at, kind: 'staff-message' }, NOW);
    const [sent] = turn(world, session, { ...at, kind: 'hand-back', goOn: true }, NOW).effects;
    expect(sent).toMatchObject({
      kind: 'send',
      message: { buttons: [{ label: 'Menu' }, { label: 'Gặp cán bộ' }] },
    });
    const asked = turn(world, say(newSession(), 'khai').session, { ...at, kind: 'staff-message' }, NOW);
    const over = turn(world, asked.session, { ...at, kind: 'hand-back', goOn: false }, NOW);
    expect([over.effects, over.session.flow, over.session.handOver]).toEqual([[], undefined, undefined]);
  });

  it('does nothing when nobody has the chat', () => {
    const asked = say(newSession(), 'khai').session;
    const back = turn(world, asked, { ...at, kind: 'hand-back', goOn: false }, NOW);
    expect([back.effects, back.session]).toEqual([[], asked]);
  });

  it('greets who follows, unless a conversation goes on', () => {
    expect(textsOf(turn(world, newSession(), { ...at, kind: 'follow' }, NOW))).toBe('Cần gì?');
    expect(turn(world, say(newSession(), 'khai').session, { ...at, kind: 'follow' }, NOW).effects).toEqual(
      [],
    );
  });

  it('drops a result that nobody waits for', () => {
    const result = { ...at, kind: 'effect-result', effect: 'e/0', ok: true, output: {} } as const;
    expect(turn(world, say(newSession(), 'khai').session, result, NOW).effects).toEqual([]);
  });
});

describe('what cannot be taken', () => {
  it('names a missing version, and has something for the contact', () => {
    const session: SessionState = {
      ...say(newSession(), 'khai').session,
      flow: { id: 'khai', version: '9' },
    };
    expect(() => say(session, 'Lan')).toThrow(TurnError);
    expect(textsOf(fallback(world, session, NOW))).toMatch(/trục trặc.*\|Cần gì\?/);
  });

  it('stops a round that lint did not see', () => {
    const round = draw('vong', { nodes: { a: ['message', { text: 'a' }, { next: 'a' }] } });
    const machine = loadMachine(compileFlow(round, registry, '1'), registry);
    const only: TurnWorld = { ...world, triggers: prepareTriggers([]), home: 'vong', live: () => machine };
    const run = () => turn(only, newSession(), { id: 'e', at: NOW, kind: 'text', text: 'menu' }, NOW);
    expect(run).toThrow(expect.objectContaining({ code: 'turn.step-bound' }));
  });
});

it('never repeats a secret answer in what staff see', () => {
  let { session } = say(newSession(), 'khai');
  for (const text of ['Lan', '30']) session = say(session, text).session;
  const result = say(session, 'Bí mật 123');
  expect(JSON.stringify([result.notes, result.understood])).not.toContain('Bí mật');
  expect(result.understood?.vi).toContain('không hiện');
});
