import { factFits } from '@danloi/engine/facts';
import { AppError } from '../errors.ts';

type Words = Record<'vi' | 'en', string>;

const WRONG: Readonly<Record<string, Words>> = {
  dien_thoai: {
    vi: 'Điện thoại chưa gọi được. Hãy ghi một số, ví dụ 0243 000 0000. Chưa lưu thay đổi nào.',
    en: 'The phone cannot be dialled. Write one number, such as 0243 000 0000. Nothing was saved.',
  },
  toa_do: {
    vi: 'Toạ độ chưa đúng. Hãy ghi hai số, vĩ độ trước, ví dụ 21.02851, 105.85420. Chưa lưu thay đổi nào.',
    en: 'The place on the map is wrong. Write two numbers, latitude first, such as 21.02851, 105.85420. Nothing was saved.',
  },
  link: {
    vi: 'Trang của đơn vị chưa mở được. Hãy ghi trọn địa chỉ, bắt đầu bằng https://. Chưa lưu thay đổi nào.',
    en: 'The page cannot be opened. Write the whole address, beginning with https://. Nothing was saved.',
  },
};

/** Refuses facts that citizens' phones could not use. Those that were there before do not stand in the way of others. */
export function assertFacts(values: Record<string, string>, before: Record<string, string>): void {
  for (const [fact, message] of Object.entries(WRONG)) {
    const value = values[fact];
    if (value !== undefined && value !== before[fact] && !factFits(fact, value))
      throw new AppError('workspace.bad-fact', message, 422, { fact });
  }
}
