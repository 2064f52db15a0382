import { expect, test } from 'vitest';
import { inside } from './inside.ts';

test.each(['/', '/kich-ban/abc', '/phieu-tiep-nhan/1?x=1#y'])('%s is a page of ours', (path) => {
  expect(inside(path)).toBe(path);
});

test.each([
  null,
  '',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
])('%j leads to the first page', (path) => {
  expect(inside(path)).toBe('/');
});
