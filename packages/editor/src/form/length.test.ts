import { expect, test } from 'vitest';
import { lengthOf } from './length.ts';

test('letters are counted as Zalo does, however their accents are typed', () => {
  expect(lengthOf('Cấp căn cước')).toEqual({ letters: 12, exact: true });
  expect(lengthOf('Cấp'.normalize('NFD'))).toEqual({ letters: 3, exact: true });
  expect(lengthOf('')).toEqual({ letters: 0, exact: true });
});

test('what is filled in counts for what it usually is, not for its name', () => {
  expect(lengthOf('Chào {{ho_ten}}')).toEqual({ letters: 25, exact: false });
  expect(lengthOf('Chào {{ten_rat_dai_cua_mot_thong_tin|date}}')).toEqual({ letters: 25, exact: false });
});
