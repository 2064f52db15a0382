import type { Flow } from '@danloi/engine/flow';
import { expect, it } from 'vitest';
import { addKeyword, canBeKeyword } from './add-keyword.ts';

const flow = (triggers: Flow['triggers']) => ({ triggers }) as Flow;

it('joins the words that start the flow, once', () => {
  const before = flow([{ id: 'k', kind: 'keyword', words: ['căn cước'], how: 'exact' }]);
  const after = addKeyword(before, ' Làm CCCD ', 'moi');
  expect(after.triggers).toEqual([
    { id: 'k', kind: 'keyword', words: ['căn cước', 'làm cccd'], how: 'exact' },
  ]);
  expect(addKeyword(after, 'làm cccd', 'moi')).toBe(after);
});

it('makes the first way to start where there is none', () => {
  expect(addKeyword(flow([{ id: 'f', kind: 'follow' }]), 'hộ chiếu', 'moi').triggers.at(-1)).toEqual({
    ...{ id: 'moi', kind: 'keyword', words: ['hộ chiếu'], how: 'contains' },
  });
});

it('takes no hidden and no long words', () => {
  expect(canBeKeyword('số ••• ở đâu')).toBe(false);
  expect(canBeKeyword('x'.repeat(61))).toBe(false);
  expect(canBeKeyword('làm hộ chiếu ở đâu')).toBe(true);
});
