import { describe, expect, it } from 'vitest';
import { lintFlow } from '../../lint/lint.ts';
import { portsOf } from '../../node-type/ports.ts';
import { createRegistry } from '../../node-type/registry.ts';
import { conversation, draw } from '../../testing/index.ts';
import { worldOf } from '../../testing/world.ts';
import { newSession } from '../../turn/session.ts';
import { turn } from '../../turn/turn.ts';
import { builtInTypes } from '../index.ts';
import { cards } from './index.ts';

/** Without the room before the later lines of a bubble. */
const linesOf = (transcript: string) => transcript.split('\n').map((line) => line.trim());

const registry = createRegistry(builtInTypes);
const card = (id: string, title: string, more: object = {}) => ({ id, title, kind: 'choice', ...more });

const flow = (list: readonly object[], more: Record<string, unknown> = {}, exits: object = {}) =>
  draw('the', {
    nodes: {
      xem: ['cards', { text: 'Xem gì?', cards: list, ...more }, { c1: 'mot', c2: 'hai', ...exits }],
      mot: ['end', { text: '=> một' }],
      hai: ['end', { text: '=> hai' }],
      thoi: ['end', { text: 'Thôi vậy.' }],
    },
  });
const TWO = [card('c1', 'Cấp căn cước'), card('c2', 'Đăng ký tạm trú')];

describe('cards that are chosen', () => {
  it('stand in one message, with what each shows and its buttons', () => {
    const list = [
      card('c1', 'Căn cước {{don_vi.ten}}', {
        subtitle: 'Cấp lần đầu.',
        picture: 'anh-1',
        alt: 'Thẻ',
        more: [{ id: 'm', kind: 'link', label: 'Biểu mẫu', url: 'https://a.vn' }],
      }),
      card('c2', 'Tạm trú', { label: 'Xem tạm trú' }),
      { id: 'c3', title: 'Trực ban', kind: 'phone', phone: '113' },
      { id: 'c4', title: '{{khong_co}}', kind: 'none' },
    ];
    const world = worldOf([flow(list)], registry, { ten: 'phường 1' });
    const { effects } = turn(world, newSession(), { id: 'e', at: 0, kind: 'text', text: 'the' }, 0);
    expect(effects).toHaveLength(1);
    expect(effects[0]).toMatchObject({
      kind: 'send',
      node: 'xem',
      message: {
        text: 'Xem gì?',
        cards: [
          {
            title: 'Căn cước phường 1',
            subtitle: 'Cấp lần đầu.',
            picture: { media: 'anh-1', alt: 'Thẻ' },
            buttons: [
              { kind: 'choice', label: 'Chọn' },
              { kind: 'link', label: 'Biểu mẫu', url: 'https://a.vn' },
            ],
          },
          { title: 'Tạm trú', buttons: [{ kind: 'choice', label: 'Xem tạm trú' }] },
          { title: 'Trực ban', buttons: [{ kind: 'phone', label: 'Gọi', phone: '113' }] },
        ],
      },
    });
  });

  it.each([
    ['the title', 'Đăng ký tạm trú'],
    ['the title without accents, in part', 'tam tru a'],
    ['a misspelt title', 'đăng ky tam trư'],
    ['its number', '2'],
  ])('are chosen by %s, where all buttons say the same', async (_, words) => {
    await conversation({ flows: [flow(TWO)] })
      .says('the', words)
      .expects('=> hai')
      .done();
  });

  it.each(['Xem phí', 'xem phi', 'Cấp căn cước', 'can cuoc', '1'])(
    'are chosen by the label of their own or by the title: %s',
    async (words) => {
      const own = [
        card('c1', 'Cấp căn cước', { label: 'Xem phí' }),
        card('c2', 'Tạm trú', { label: 'Xem hạn' }),
      ];
      await conversation({ flows: [flow(own)] })
        .says('the', words)
        .expects('=> một')
        .done();
    },
  );

  it('are tapped', async () => {
    const own = [card('c1', 'Căn cước', { label: 'Xem phí' }), card('c2', 'Tạm trú', { label: 'Xem hạn' })];
    await conversation({ flows: [flow(own)] })
      .says('the')
      .taps('Xem hạn')
      .expects('=> hai')
      .done();
  });

  it('are numbered through all ten', async () => {
    const ten = Array.from({ length: 10 }, (_, at) => card(`c${10 - at}`, `Việc thứ ${'abcdefghik'[at]}`));
    await conversation({ flows: [flow(ten)] })
      .says('the', '9')
      .expects('=> hai')
      .done();
  });

  it('ask which, remind, and lead on by the fallback exit', async () => {
    const close = [card('c1', 'Đăng ký tạm trú'), card('c2', 'Gia hạn tạm trú')];
    await conversation({ flows: [flow(close, { retry: 'Chọn giúp.', tries: 2 }, { fallback: 'thoi' })] })
      .says('the', 'tạm trú')
      .expects('chọn mục nào?\n[Đăng ký tạm trú]\n[Gia hạn tạm trú]')
      .says('zzz')
      .expects('Chọn giúp.\n[Đăng ký tạm trú]\n[Gia hạn tạm trú]')
      .says('zzz')
      .expects('Thôi vậy.')
      .done();
  });

  it('are asked for again by their titles, and still chosen by a label of their own', async () => {
    const list = [card('c1', 'Cấp căn cước', { label: 'Xem phí' }), card('c2', 'Đăng ký tạm trú')];
    const chat = () => conversation(flow(list)).says('the', 'gì cơ');
    await chat().expects('[Cấp căn cước]\n[Đăng ký tạm trú]').says('xem phi').expects('=> một').done();
    await chat().taps('Đăng ký tạm trú').expects('=> hai').done();
  });

  it('give up after the deadline', async () => {
    await conversation({ flows: [flow(TWO, { deadline: 10 }, { late: 'thoi' })] })
      .says('the')
      .waits(11)
      .expects('Thôi vậy.')
      .passes('xem:late')
      .done();
  });

  it('are shown again by an old button', async () => {
    await conversation({ flows: [flow(TWO)] })
      .says('the', '#dl:cu:1:xem:c9:abc')
      .expects('tin nhắn cũ', '(thẻ: Cấp căn cước)')
      .says('1')
      .expects('=> một')
      .done();
  });
});

it('speak English to who chose it, and are chosen in both languages', async () => {
  const english = {
    ...flow(TWO),
    languages: ['en'],
    translations: { en: { xem: { '/text': 'Look:', '/cards/c1/title': 'Identity card' } } },
  };
  const talk = () => conversation({ flows: [english] }).says('English', 'the');
  await talk().expects('Look:\n(thẻ: Identity card)\n[Choose]').says('identity').expects('=> một').done();
  await talk().says('can cuoc').expects('=> một').done();
});

describe('cards to look at', () => {
  const LOOK = [
    { id: 'a', title: 'Trực ban', kind: 'phone', phone: '113', label: 'Gọi 113' },
    { id: 'b', title: 'Cổng', kind: 'link', url: 'https://a.vn' },
    { id: 'c', title: 'Lịch', subtitle: 'Sáng thứ bảy.', kind: 'none' },
  ];

  it('are shown, and the conversation goes on', async () => {
    const { transcript } = await conversation({ flows: [flow(LOOK, {}, { next: 'mot' })] })
      .says('the')
      .passes('xem:next')
      .done();
    expect(linesOf(transcript).slice(1)).toEqual([
      'Bot: Xem gì?',
      '(thẻ: Trực ban)',
      '[Gọi 113 ☎ 113]',
      '(thẻ: Cổng)',
      '[Xem chi tiết → https://a.vn]',
      '(thẻ: Lịch)',
      'Sáng thứ bảy.',
      'Bot: => một',
    ]);
  });

  it('have one exit; those that are chosen one each', () => {
    const ports = (data: object) => portsOf(cards.manifest, data).map(({ id }) => id);
    expect(ports({ cards: LOOK })).toEqual(['next']);
    expect(ports({ cards: LOOK, deadline: 5 })).toEqual(['next']);
    expect(ports({ cards: [...LOOK, ...TWO], deadline: 5 })).toEqual(['c1', 'c2', 'late', 'fallback']);
  });

  it('do not make a round wait; those that are chosen do', () => {
    const rules = (list: readonly object[], exits: object) =>
      lintFlow(flow(list, {}, exits), registry).map(({ rule }) => rule);
    expect(rules(LOOK, { next: 'xem' })).toContain('cycle.no-wait');
    expect(rules(TWO, { c1: 'xem', c2: 'xem' })).not.toContain('cycle.no-wait');
  });
});

it('is looked at for titles that read the same and buttons that lead nowhere', () => {
  const list = [
    card('c1', 'Mất'),
    card('c2', 'mặt', { more: [{ id: 'm', kind: 'link', label: 'Mở' }] }),
    { id: 'c3', title: 'Gọi', kind: 'phone' },
  ];
  const found = lintFlow(flow(list), registry).filter(({ severity }) => severity === 'error');
  expect(found.map(({ rule, field }) => `${rule} ${field}`)).toEqual([
    'option.same-label /cards/1/title',
    'button.no-target /cards/2/phone',
    'button.no-target /cards/1/more/0/url',
  ]);
});
