import { expect, it } from 'vitest';
import { asks, reads } from '../reads.testing.ts';

it.each([
  ['email của em là Lan.Nguyen@Gmail.com ạ', 'Lan.Nguyen@gmail.com'],
  ['abc', '? Địa chỉ email chưa đúng, ví dụ nguyenlan@gmail.com.'],
  ['a@b', '? Phần sau dấu @ của email chưa đúng, ví dụ nguyenlan@gmail.com.'],
  ['a@b.vn c@d.vn', '? Địa chỉ email chưa đúng, ví dụ nguyenlan@gmail.com.'],
])('email reads "%s" as %s', (words, value) => expect(reads('email', {}, words)).toBe(value));

it('notices slips', () => asks('email').says('lan@gmail.con').expects('lan@gmail.com').done());
