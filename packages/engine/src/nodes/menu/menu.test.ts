import { describe, expect, it } from 'vitest';
import { lintFlow } from '../../lint/lint.ts';
import { portsOf } from '../../node-type/ports.ts';
import { createRegistry } from '../../node-type/registry.ts';
import { conversation, draw } from '../../testing/index.ts';
import { builtInTypes } from '../index.ts';
import { menu } from './index.ts';

const LABELS = [
  'Căn cước',
  'Đăng ký tạm trú',
  'Gia hạn tạm trú',
  'Hộ chiếu',
  'Đăng ký xe',
  'Lý lịch tư pháp',
  'Khác',
];
const flow = (labels: readonly string[], more: Record<string, unknown> = {}, fallback = false) =>
  draw('chon', {
    nodes: {
      hoi: [
        'menu',
        {
          text: 'Cần gì?',
          options: labels.map((label, at) => ({ id: `o${at}`, label, kind: 'choice' })),
          ...more,
        },
        {
          ...Object.fromEntries(labels.map((_, at) => [`o${at}`, `t${at}`])),
          ...(fallback ? { fallback: 'thoi' } : {}),
        },
      ],
      ...Object.fromEntries(
        labels.map((label, at) => [`t${at}`, ['message', { text: `=> ${label}` }] as const]),
      ),
      thoi: ['message', { text: 'Thôi vậy.' }],
    },
  });
const chat = (labels: readonly string[], more?: Record<string, unknown>, fallback?: boolean) =>
  conversation({ flows: [flow(labels, more, fallback)] }).says('chon');

describe('menu', () => {
  it('says of a picture that it is of no use here', async () => {
    await chat(['Trái', 'Phải'])
      .sends({ kind: 'images', names: ['a.jpg'] })
      .expects('chưa dùng được ảnh', '[Trái]')
      .done();
  });

  it.each([
    ['the label', 'Hộ chiếu'],
    ['the label without accents', 'ho chieu a'],
    ['a misspelt label', 'hộ chiéu'],
    ['its number', '3'],
  ])('is chosen from by %s', async (_, words) => {
    await chat(['Căn cước', 'Đăng ký xe', 'Hộ chiếu']).says(words).expects('=> Hộ chiếu').done();
  });

  it('shows more than five page by page; numbers count the page, labels all', async () => {
    await chat(LABELS).expects('[Hộ chiếu]\n[Xem thêm]').says('3').expects('=> Gia hạn tạm trú').done();
    await chat(LABELS)
      .taps('Xem thêm')
      .expects('Cần gì?\n[Đăng ký xe]\n[Lý lịch tư pháp]\n[Khác]')
      .says('2')
      .expects('=> Lý lịch')
      .done();
    await chat(LABELS).says('xem them').taps('Khác').expects('=> Khác').done();
    await chat(LABELS).says('ly lich tu phap').expects('=> Lý lịch').done();
    await chat(LABELS).says('6').expects('chưa hiểu').done();
  });

  it('asks which, when several fit', async () => {
    await chat(LABELS)
      .says('tạm trú')
      .expects('chọn mục nào?\n[Đăng ký tạm trú]\n[Gia hạn tạm trú]')
      .says('2')
      .expects('=> Gia hạn')
      .done();
  });

  it('says its retry words, then leaves by the fallback exit', async () => {
    await chat(LABELS, { retry: 'Chọn giúp.', tries: 2 }, true)
      .says('zzz')
      .expects('Chọn giúp.')
      .says('zzz')
      .expects('Thôi vậy.')
      .done();
  });

  it('offers help and keeps the question where no fallback is drawn', async () => {
    await chat(LABELS, { tries: 1 })
      .says('zzz')
      .expects('[Gặp cán bộ]')
      .says('ho chieu')
      .expects('=> Hộ chiếu')
      .done();
  });

  it('is asked again where an option leads back to it', async () => {
    const round = flow(['Một', 'Hai']);
    const edges = round.edges.map((edge) => ({ ...edge, to: 'hoi' }));
    await conversation({ flows: [{ ...round, edges }] })
      .says('chon', 'hai')
      .expects('Cần gì?')
      .done();
  });

  it('ends with a word where an option leads nowhere', async () => {
    const dead = flow(['Một', 'Hai']);
    await conversation({ flows: [{ ...dead, edges: [] }] })
      .says('chon', 'hai')
      .expects('đã kết thúc')
      .done();
    const rules = lintFlow({ ...dead, edges: [] }, createRegistry(builtInTypes)).filter(
      (one) => one.severity === 'error',
    );
    expect(rules.map(({ rule, port }) => `${rule} ${port}`)).toEqual([
      'port.dead-end o0',
      'port.dead-end o1',
    ]);
  });

  describe('with options that are no choice', () => {
    const rich = draw('chon', {
      nodes: {
        hoi: [
          'menu',
          {
            text: 'Cần gì?',
            options: [
              { id: 'gio', label: 'Giờ làm việc', kind: 'text', text: 'Từ {{don_vi.gio}}.' },
              { id: 'cong', label: 'Mở Cổng', kind: 'link', url: 'https://a.vn' },
              { id: 'goi', label: 'Gọi trực ban', kind: 'phone', phone: '113' },
              { id: 'di', label: 'Đi tiếp', kind: 'choice' },
            ],
          },
          { di: 'xa' },
        ],
        xa: ['end', { text: 'Đã đi.' }],
      },
    });
    const talk = () => conversation({ flows: [rich], values: { gio: '7 giờ 30' } }).says('chon');

    it('shows a text and stays, opens a link, calls a number', async () => {
      await talk()
        .expects('Cần gì?\n[Giờ làm việc]\n[Mở Cổng → https://a.vn]\n[Gọi trực ban ☎ 113]\n[Đi tiếp]')
        .says('gio lam viec')
        .expects('Từ 7 giờ 30.\n[Giờ làm việc]\n[Đi tiếp]')
        .says('2')
        .expects('Đã đi.')
        .done();
    });

    it.each([
      ['mo cong', 'Mở Cổng: https://a.vn\n[Mở Cổng → https://a.vn]\n[Giờ làm việc]\n[Đi tiếp]'],
      ['gọi trực ban ạ', 'Gọi trực ban: 113\n[Gọi trực ban ☎ 113]'],
    ])('gives a link or a number to who writes its name: %s', async (words, answer) => {
      await talk().says(words).expects(answer).says('di tiep').expects('Đã đi.').done();
    });

    it('does not count the texts looked at as tries', async () => {
      await talk()
        .says('zzz', 'zzz', '1', 'zzz', '1', 'zzz')
        .expects('chưa hiểu')
        .says('di tiep')
        .expects('Đã đi.')
        .done();
    });
  });

  it('offers no label that fills in to nothing', async () => {
    const list = ['Một', '{{khong_co}}', 'Ba'];
    await chat(list).expects('Cần gì?\n[Một]\n[Ba]').says('2').expects('=> Ba').done();
  });

  it('gives up after its deadline, by an exit that is there only then', async () => {
    const timed = flow(['Một', 'Hai'], { deadline: 30 });
    timed.edges.push({ id: 'e-late', from: 'hoi', port: 'late', to: 'thoi' });
    await conversation({ flows: [timed] })
      .says('chon')
      .waits(29)
      .expectsNothing()
      .waits(2)
      .expects('Thôi vậy.')
      .passes('hoi:late')
      .done();
    await conversation({ flows: [timed] })
      .says('chon', 'một')
      .waits(60)
      .expectsNothing()
      .done();
    const ports = (data: object) => portsOf(menu.manifest, data).map(({ id }) => id);
    expect(ports({ options: [] })).toEqual(['fallback']);
    expect(ports({ options: [], deadline: 30 })).toEqual(['late', 'fallback']);
  });

  it('is looked at for a text that is not there', () => {
    const bare = flow(['Một', 'Hai']);
    bare.nodes[0]!.data.options = [
      ...(bare.nodes[0]!.data.options as object[]),
      { id: 't', label: 'Xem', kind: 'text' },
    ];
    expect(lintFlow(bare, createRegistry(builtInTypes)).map(({ rule }) => rule)).toContain('menu.no-text');
  });

  it('is looked at for labels that are the same without accents and links that are none', () => {
    const same = flow(['Mất', 'mặt']);
    same.nodes[0]!.data.options = [
      ...(same.nodes[0]!.data.options as object[]),
      { id: 'l', label: 'Mở', kind: 'link' },
    ];
    const found = lintFlow(same, createRegistry(builtInTypes)).filter(
      (one) => one.node === 'hoi' && /^(option|button)/.test(one.rule),
    );
    expect(found.map(({ rule, field }) => `${rule} ${field}`)).toEqual([
      'option.same-label /options/1/label',
      'button.no-target /options/2/url',
    ]);
  });
});
