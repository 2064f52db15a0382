import { expect, test } from 'vitest';
import { shortTitle } from './short-title.ts';

test.each([
  ['Anh/Chị vui lòng cho biết họ tên ạ?', 'Họ tên'],
  ['Họ và tên của anh/chị?', 'Họ và tên'],
  ['Anh/Chị vui lòng cho biết số điện thoại liên hệ.', 'Số điện thoại liên hệ'],
  ['Anh/Chị tên gì?', 'Tên'],
  ['Anh/Chị bao nhiêu tuổi?', 'Tuổi'],
  ['Chào anh/chị {{ho_ten}}. Ngày sinh của bạn là ngày nào?', 'Ngày sinh'],
  ['Xin chụp và gửi ảnh hiện trường, ví dụ ổ gà.', 'Ảnh hiện trường'],
  ['Nhập mã hồ sơ (trên giấy hẹn)', 'Mã hồ sơ'],
  ['What is your name?', 'Name'],
  ['Please enter the phone number', 'Phone number'],
])('%s → %s', (question, title) => {
  expect(shortTitle(question)).toBe(title);
});

test('a sentence is no label, and nothing is made of nothing', () => {
  expect(shortTitle('')).toBe('');
  expect(shortTitle('{{ho_ten}} ?')).toBe('');
  expect(
    shortTitle(
      'Anh/Chị hãy mô tả sự việc đã xảy ra ở đâu, lúc nào, ai có mặt và thiệt hại ra sao trong đêm ấy?',
    ),
  ).toBe('');
});
