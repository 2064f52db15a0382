import { describe, expect, it } from 'vitest';
import { matchOption } from './index.ts';

const options = (...labels: string[]) => labels.map((label) => ({ id: label, label }));
const chosen = (input: string, ...labels: string[]) => {
  const found = matchOption(input, options(...labels));
  return found ? `${found.how}: ${found.id}` : undefined;
};
const RESIDENCE = ['Tạm trú', 'Gia hạn tạm trú', 'Thường trú, tách hộ', 'Lưu trú', 'Xác nhận cư trú CT07'];

describe('matchOption', () => {
  it.each([
    ['Tạm trú', 'exact: Tạm trú'],
    ['tạm trú ạ', 'exact: Tạm trú'],
    ['Dạ em chọn lưu trú ạ', 'exact: Lưu trú'],
    ['tam tru', 'folded: Tạm trú'],
    ['gia han tam tru nhe', 'folded: Gia hạn tạm trú'],
    ['(3)', 'number: Thường trú, tách hộ'],
    ['số 2', 'number: Gia hạn tạm trú'],
    ['cái thứ 2', 'number: Gia hạn tạm trú'],
    ['chọn số 4 ạ', 'number: Lưu trú'],
    ['4️⃣', 'number: Lưu trú'],
    ['tách hộ', 'folded: Thường trú, tách hộ'],
    ['ct07', 'folded: Xác nhận cư trú CT07'],
    ['thuong t', 'folded: Thường trú, tách hộ'],
    ['cho em đăng ký lưu trú', 'folded: Lưu trú'],
    ['làm gia hạn tạm trú', 'folded: Gia hạn tạm trú'],
    ['luu truu', 'typo: Lưu trú'],
    ['gia hạm tạm trú', 'typo: Gia hạn tạm trú'],
    ['lưu trủ', 'typo: Lưu trú'],
  ])('%s → %s', (input, expected) => expect(chosen(input, ...RESIDENCE)).toBe(expected));

  it('knows both spellings of i and y', () => {
    expect(chosen('li lich', 'Lý lịch tư pháp', 'Hộ chiếu')).toBe('folded: Lý lịch tư pháp');
    expect(chosen('lí lịch', 'Lý lịch tư pháp', 'Hộ chiếu')).toBe('folded: Lý lịch tư pháp');
    expect(chosen('tay', 'Tai phải', 'Chân')).toBeUndefined();
  });

  it.each([
    ['', 'nothing typed'],
    ['👍', 'no letters'],
    ['trú', 'a part of several labels'],
    ['9', 'out of range'],
    ['1 con', 'a number in a sentence'],
    ['2.5', 'a value'],
    ['tôi không đăng ký lưu trú', 'a negation'],
    ['hôm qua tôi đến nộp hồ sơ lưu trú ở phường bên cạnh rồi', 'a story'],
    ['con mèo', 'something else'],
  ])('%j chooses nothing: %s', (input) => expect(chosen(input, ...RESIDENCE)).toBeUndefined());

  it('lets typed accents decide, and asks when they were left out', () => {
    expect(chosen('dấu', 'Dấu', 'Dầu')).toBe('exact: Dấu');
    expect(chosen('dầu', 'Dấu', 'Dầu')).toBe('exact: Dầu');
    expect(chosen('dâu', 'Dấu', 'Dầu')).toBeUndefined();
    expect(chosen('dau', 'Dấu', 'Dầu')).toBeUndefined();
    expect(chosen('hoà', 'Hòa', 'Hóa')).toBe('exact: Hòa');
  });

  it('never takes a wrong digit for a slip', () => {
    expect(chosen('quan 11', 'Quận 1', 'Quận 2')).toBeUndefined();
    expect(chosen('2024', '2025', '2023')).toBeUndefined();
  });

  it('never loses a negation', () => {
    expect(chosen('đồng ý', 'Đồng ý', 'Không đồng ý')).toBe('exact: Đồng ý');
    expect(chosen('không đồng ý', 'Đồng ý', 'Không đồng ý')).toBe('exact: Không đồng ý');
    expect(chosen('không', 'Đồng ý', 'Không đồng ý')).toBe('folded: Không đồng ý');
    expect(chosen('có gì không', 'Có', 'Không')).toBeUndefined();
  });

  it('takes words that leave some of the label out', () => {
    const labels = ['Cấp thẻ lần đầu', 'Đổi thẻ', 'Cấp lại (mất, hỏng)'];
    expect(chosen('cap lan dau', ...labels)).toBe('folded: Cấp thẻ lần đầu');
    expect(chosen('cấp lại hỏng', ...labels)).toBe('folded: Cấp lại (mất, hỏng)');
    expect(chosen('đầu cấp', ...labels)).toBeUndefined();
  });

  it('takes a part for the label without a negation', () => {
    expect(chosen('gửi', 'Gửi đăng ký', 'Sửa', 'Không gửi nữa')).toBe('folded: Gửi đăng ký');
    expect(chosen('không gửi', 'Gửi đăng ký', 'Không gửi nữa')).toBe('folded: Không gửi nữa');
    expect(chosen('cảm ơn', 'Tra tiếp', 'Không, cảm ơn')).toBe('folded: Không, cảm ơn');
  });

  it('asks when a number may be the place or the label', () => {
    expect(chosen('1', '12 tháng', '1 tháng')).toBeUndefined();
    expect(chosen('1', '1 tháng', '12 tháng')).toBe('number: 1 tháng');
    expect(chosen('6', '12 tháng', '6 tháng')).toBe('folded: 6 tháng');
    expect(chosen('2', '2', '1')).toBe('exact: 2');
  });

  it('chooses none of two equal labels', () => expect(chosen('Khác', 'Khác', 'Khác')).toBeUndefined());
});
