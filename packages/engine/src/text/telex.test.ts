import { expect, it } from 'vitest';
import { fromTelex } from './telex.ts';

it.each([
  ['cawn cuowcs', 'can cuoc'],
  ['lam cawn cuowcs owr ddaau', 'lam can cuoc o dau'],
  ['hieens maus', 'hien mau'],
  ['ddawng kys tamj trus', 'dang ky tam tru'],
  ['Toos giacs', 'to giac'],
])('reads %s as %s', (typed, meant) => expect(fromTelex(typed)).toBe(meant));

it.each(['tam tru', 'as', 'test xem sao', 'xe may', 'hello', 'căn cuowcs', '01000123', ''])(
  'leaves "%s" alone',
  (typed) => expect(fromTelex(typed)).toBeUndefined(),
);
