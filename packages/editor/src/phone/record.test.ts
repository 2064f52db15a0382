import { expect, test } from 'vitest';
import type { PhoneEvent } from './phone-store.ts';
import { NOTHING_RECORDED, recorded } from './record.ts';

const answer = (text: string) => ({ messages: [{ text }] });

test('a conversation is written down as tests keep it', () => {
  const begun = recorded(NOTHING_RECORDED, { kind: 'start' }, undefined, {
    messages: [{ text: 'Chào', buttons: [{ kind: 'choice', label: 'Có', payload: 'x' }] }],
  });
  const tapped = recorded(begun, { kind: 'choice', payload: 'x' }, { text: 'Có' }, answer('Vâng'));
  const waited = recorded(tapped, { kind: 'timer' }, {}, answer('Hết giờ'), 90);
  expect(waited.lines).toEqual([
    'Dân: (bắt đầu)',
    'Bot: Chào\n     [Có]',
    'Dân: [Có]',
    'Bot: Vâng',
    'Dân: (chờ: 90 phút)',
    'Bot: Hết giờ',
  ]);
});

test('what effects gave is kept, and whatever the citizen did', () => {
  const results = [{ node: 'a', output: { row: 1 } }];
  const found = recorded(
    NOTHING_RECORDED,
    { kind: 'text', text: 'a' },
    { text: 'a' },
    { ...answer('b'), results },
  );
  expect(found.results).toEqual(results);
  const contact = { kind: 'contact', name: 'Lan', phone: '0912345678', address: 'Huế' } as const;
  const events: PhoneEvent[] = [
    { kind: 'deep-link', code: 'can-cuoc' },
    { kind: 'file', media: 'm1', name: 'don.pdf' },
    { kind: 'sticker' },
    contact,
  ];
  const all = events.reduce((before, event) => recorded(before, event, {}, answer('b')), NOTHING_RECORDED);
  expect(all.lines.filter((line) => line.startsWith('Dân'))).toEqual([
    'Dân: (liên kết: can-cuoc)',
    'Dân: (tệp: don.pdf)',
    'Dân: (nhãn dán)',
    'Dân: (chia sẻ: tên Lan; số 0912345678; địa chỉ Huế)',
  ]);
});
