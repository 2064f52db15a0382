import { expect, test } from 'vitest';
import { NOTHING_RECORDED, recorded } from './record.ts';

const answer = (text: string) => ({ messages: [{ text }] });

test('a conversation is written down as tests keep it', () => {
  const begun = recorded(NOTHING_RECORDED, { kind: 'start' }, undefined, {
    messages: [{ text: 'Chào', buttons: [{ kind: 'choice', label: 'Có', payload: 'x' }] }],
  });
  const tapped = recorded(begun, { kind: 'choice', payload: 'x' }, { text: 'Có' }, answer('Vâng'));
  const waited = recorded(tapped, { kind: 'timer' }, {}, answer('Hết giờ'), 90);
  expect(waited.lines).toEqual([
    'Dân: (quan tâm)',
    'Bot: Chào\n     [Có]',
    'Dân: [Có]',
    'Bot: Vâng',
    'Dân: (chờ: 90 phút)',
    'Bot: Hết giờ',
  ]);
  expect(waited.unwritable).toBe(false);
});

test('what effects gave is kept; what cannot be written makes no test', () => {
  const results = [{ node: 'a', output: { row: 1 } }];
  const found = recorded(
    NOTHING_RECORDED,
    { kind: 'text', text: 'a' },
    { text: 'a' },
    { ...answer('b'), results },
  );
  expect(found.results).toEqual(results);
  expect(recorded(found, { kind: 'deep-link', code: 'x' }, undefined, answer('b')).unwritable).toBe(true);
});
