import { expect, it } from 'vitest';
import { keepCopy, readKeptCopies, storageOf } from './local-copy.ts';
import { emptyFlow, memoryStorage } from './testing.ts';

it('what one person put aside on a shared machine is not shown to another', () => {
  const machine = memoryStorage();
  keepCopy(storageOf('an', machine), 'flow', { at: 1, whose: 'mine', draft: emptyFlow() });
  expect(readKeptCopies(storageOf('an', machine), 'flow')).toHaveLength(1);
  expect(readKeptCopies(storageOf('lan', machine), 'flow')).toEqual([]);
});
