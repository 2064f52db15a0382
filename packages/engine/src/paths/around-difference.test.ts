import { expect, it } from 'vitest';
import { aroundDifference } from './around-difference.ts';

const long = 'Chúng tôi ghi lại để xếp lịch. '.repeat(10);

it('shows long texts around the place where they part', () => {
  const { expected, got } = aroundDifference(`${long}Đồng ý chứ?`, `${long}Có chịu không?`);
  expect(expected).toMatch(/^….*Đồng ý chứ\?$/);
  expect(got).toMatch(/^….*Có chịu không\?$/);
  expect(got.length).toBeLessThan(170);
});

it('lets the words of a gap be anything', () => {
  const { expected, got } = aroundDifference(`{…} xin phép. ${long}Một.`, `[ten] xin phép. ${long}Hai.`);
  expect(expected.endsWith('Một.')).toBe(true);
  expect(got.endsWith('Hai.')).toBe(true);
  const early = aroundDifference(`{…} xin phép. ${long}`, `[ten] báo tin. ${long}`);
  expect(early.got.startsWith('[ten] báo tin')).toBe(true);
});

it('leaves short texts whole, and tells of what comes after the end', () => {
  expect(aroundDifference('A', 'B')).toEqual({ expected: 'A', got: 'B' });
  expect(aroundDifference(long, `${long}Thêm.`).got.endsWith('Thêm.')).toBe(true);
});
