import { expect, it } from 'vitest';
import { reads } from '../reads.testing.ts';
import { idNumber } from './index.ts';

it.each([
  ['001 085 000 001', '001085000001'],
  ['cccd: 001085000001 ạ', '001085000001'],
  [
    '123456789',
    '? Đây là số chứng minh nhân dân 9 số, đã hết giá trị từ 01/01/2025. Anh/Chị vui lòng nhập số căn cước 12 chữ số.',
  ],
  ['abc', '? Số căn cước chưa đúng. Số căn cước gồm 12 chữ số.'],
])('id-number reads "%s" as %s', (words, value) => expect(reads('id-number', {}, words)).toBe(value));

it('is sensitive, and personal by its kind', () =>
  expect([idNumber.class, idNumber.personal]).toEqual(['sensitive', true]));
