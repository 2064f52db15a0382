import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskWords } from './mask-words.ts';

it('keeps what was asked and hides whose it is', () => {
  expect(maskWords('làm căn cước số 001 085 012 345 ở đâu, sđt 0912.345.678')).toBe(
    'làm căn cước số ••• ở đâu, sđt •••',
  );
  expect(maskWords('gửi về an.nguyen@example.vn hoặc https://a.example/ho-so?ma=12 nhé')).toBe(
    'gửi về ••• hoặc ••• nhé',
  );
  expect(maskWords('lệ phí 2 bản là 50 nghìn')).toBe('lệ phí 2 bản là 50 nghìn');
});

it.each([
  '09 - 12 - 34 - 56 - 78',
  '09, 12, 34, 56, 78',
  '09–12–34–56–78',
  '09_12_34_56_78',
  '09:12:34:56:78',
  '00(10)85(01)23(45)',
  'facebook.com/an.nguyen.99',
  'zalo.me/abc',
])('hides %s', (words) => {
  expect(maskWords(`gọi ${words} giúp`)).toMatch(/^gọi •••\)? giúp$/);
});

it('leaves no three digits together and stays short, whatever is written', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[0-9 .-]{0,40}$/)), (words) => {
      const masked = maskWords(words);
      expect(masked).not.toMatch(/\p{N}{3}/u);
      expect([...masked].length).toBeLessThanOrEqual(160);
    }),
  );
});
