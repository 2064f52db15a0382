import type { InboundEvent } from '../turn/event.ts';
import type { Expect } from './expect.ts';
import type { Reading } from './reading.ts';

const AGAIN: Readonly<Record<Expect['kind'], string>> = {
  choice: 'Xin lỗi, tôi chưa hiểu. Anh/Chị vui lòng chọn một mục dưới đây.',
  'yes-no': 'Anh/Chị vui lòng trả lời Có hoặc Không.',
  text: 'Anh/Chị vui lòng trả lời bằng chữ.',
  number: 'Anh/Chị vui lòng nhập một số, ví dụ 12.',
  date: 'Anh/Chị vui lòng nhập ngày/tháng/năm, ví dụ 05/03/2026.',
  phone: 'Anh/Chị vui lòng nhập số điện thoại, ví dụ 0912345678.',
  'candidate-number': 'Anh/Chị vui lòng nhập số báo danh gồm 8 chữ số, ví dụ 01000123.',
  images: 'Anh/Chị vui lòng gửi ảnh.',
  location: 'Anh/Chị vui lòng gửi vị trí.',
};

/** A picture where options are offered was seen, and is of no use there. */
const PICTURE = 'Ở bước này tôi chưa dùng được ảnh hoặc tệp. Anh/Chị vui lòng chọn một mục dưới đây.';

/** Why an answer did not fit, in words for the citizen, where the author set none. */
export function whyNot(reading: Reading, expect: Expect, said: InboundEvent | undefined): string {
  if (expect.kind === 'choice' && said?.kind === 'media' && said.text === undefined) return PICTURE;
  if (reading.kind !== 'none' || reading.why === undefined) return AGAIN[expect.kind];
  if (reading.suggest === undefined) return reading.why;
  return `${reading.why} Nếu ý anh/chị là ${reading.suggest}, vui lòng nhắn lại như vậy.`;
}
