import { expect, test } from 'vitest';
import type { PhoneEvent, Said } from './phone-event.ts';
import { NOTHING_RECORDED, recorded, written } from './record.ts';

test.each<[PhoneEvent, Said, ReturnType<typeof written>]>([
  [{ kind: 'start' }, {}, { kind: 'start' }],
  [{ kind: 'choice', payload: 'x' }, { text: 'Có' }, { kind: 'tap', label: 'Có' }],
  [
    { kind: 'choice', payload: 'x' },
    { text: 'Chọn', also: 'Tạm trú' },
    { kind: 'text', text: 'Tạm trú' },
  ],
  [{ kind: 'text', text: 'a' }, { text: 'a' }, { kind: 'text', text: 'a' }],
  [{ kind: 'image', media: 'm' }, {}, { kind: 'images', names: ['m'] }],
  [{ kind: 'file', media: 'm', name: 'don.pdf' }, {}, { kind: 'files', names: ['don.pdf'] }],
  [{ kind: 'timer' }, {}, { kind: 'wait', minutes: 90 }],
  [{ kind: 'deep-link', code: 'can-cuoc' }, {}, { kind: 'deep-link', code: 'can-cuoc' }],
])('%j is written down', (event, said, wanted) => {
  expect(written(event, said, 90)).toEqual(wanted);
});

test('a record knows when it began and what effects gave', () => {
  const results = [{ node: 'a', output: { row: 1 } }];
  const at = Date.UTC(2026, 10, 24, 18, 30, 12);
  const begun = recorded(NOTHING_RECORDED, { said: { kind: 'start' }, results: [], at });
  const more = recorded(begun, { said: { kind: 'text', text: 'a' }, results, at: at + 60_000 });
  expect(more).toEqual({
    said: [{ kind: 'start' }, { kind: 'text', text: 'a' }],
    results,
    at: '2026-11-25T01:30',
  });
});
