import { expect, it } from 'vitest';
import { factFits } from './facts.ts';

it.each([
  ['dien_thoai', ['', ' ', '113', '1900 1234', '0243 000 0000', '(024) 3939-1234', '+84 912.345.678']],
  ['toa_do', ['', '21.02851, 105.85420', '21,02851; 105,85420', '(10.77, 106.69)']],
  ['link', ['', 'https://catinh.gov.vn', ' https://vi-du.gov.vn/trang?x=1 ']],
  ['dia_chi', ['abc', 'Số 1 phố Huế']],
  ['constructor', ['gì cũng được']],
])('%s may be %j', (name, values) => {
  for (const value of values) expect([value, factFits(name, value)]).toEqual([value, true]);
});

it.each([
  [
    'dien_thoai',
    ['abc', '091234567', '0243 000 0000 hoặc 113', '0912345678, 0987654321', '1234567890123456'],
  ],
  ['toa_do', ['hà nội', '21.02851', '105.85420, 21.02851', '91, 0']],
  ['link', ['catinh.gov.vn', 'http://catinh.gov.vn', 'https://', 'https://khong', 'javascript:alert(1)']],
])('%s may not be %j', (name, values) => {
  for (const value of values) expect([value, factFits(name, value)]).toEqual([value, false]);
});
