import { expect, it } from 'vitest';
import { reads } from '../reads.testing.ts';

it.each([
  ['mã hồ sơ: 000.00.12.h26 - 261120-0015', '000.00.12.H26-261120-0015'],
  ['1.116410', '? Đây là mã thủ tục. Anh/Chị vui lòng tìm dòng "Mã hồ sơ" trên giấy hẹn.'],
])('file-code reads "%s" as %s', (words, value) => expect(reads('file-code', {}, words)).toBe(value));
