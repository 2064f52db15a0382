import { expect, test } from 'vitest';
import { emptyFlow } from '../document/testing.ts';
import { foldAccents } from '../document/variable-name.ts';
import { codeFor, KINDS, kindsToAdd, newTrigger } from './kinds.ts';

const flow = { ...emptyFlow(), name: 'Cấp căn cước' };

test('what a flow has only once is not offered again', () => {
  expect(kindsToAdd(flow)).toEqual(KINDS);
  const home = { ...flow, triggers: [newTrigger('home', 'a', flow, foldAccents)] };
  expect(kindsToAdd(home)).not.toContain('home');
  const words = { ...flow, triggers: [newTrigger('keyword', 'a', flow, foldAccents)] };
  expect(kindsToAdd(words)).toContain('keyword');
});

test('the first words are the name of the flow; later groups begin empty', () => {
  const first = newTrigger('keyword', 'a', flow, foldAccents);
  expect(first).toMatchObject({ words: ['cấp căn cước'] });
  expect(newTrigger('keyword', 'b', { ...flow, triggers: [first] }, foldAccents)).toMatchObject({
    words: [],
  });
});

test('a code is made of the name, fits the file format and is free', () => {
  const first = newTrigger('deep-link', 'a', flow, foldAccents);
  expect(first).toMatchObject({ code: 'cap-can-cuoc' });
  expect(codeFor({ ...flow, triggers: [first] }, foldAccents)).toBe('cap-can-cuoc-2');
  expect(codeFor({ ...flow, name: '…' }, foldAccents)).toBe('bat-dau');
});
