import { describe, expect, it } from 'vitest';
import { lintFlow } from '../../lint/lint.ts';
import { createRegistry } from '../../node-type/registry.ts';
import { conversation, draw } from '../../testing/index.ts';
import { builtInTypes } from '../index.ts';

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

  it('is looked at for labels that are the same without accents and links that are none', () => {
    const same = flow(['Mất', 'mặt']);
    same.nodes[0]!.data.options = [
      ...(same.nodes[0]!.data.options as object[]),
      { id: 'l', label: 'Mở', kind: 'link', url: 'http://x' },
    ];
    const found = lintFlow(same, createRegistry(builtInTypes)).filter((one) => one.node === 'hoi');
    expect(found.map(({ rule, field }) => `${rule} ${field}`)).toEqual([
      'option.same-label /options/1/label',
      'button.no-target /options/2/url',
    ]);
  });
});
