import { expect, it } from 'vitest';
import type { Bubble } from '../zalo-emulator/journal.ts';
import { missingFrom, readAnswer } from './expected.ts';

const printed = 'Chào bạn.\n\nBạn cần gì?\n[Hộ tịch]\n[Cổng dịch vụ → https://vi-du.gov.vn]';

function bubble(text: string, ...titles: string[]): Bubble {
  const buttons = titles.map((title) => ({ title, type: 'oa.query.hide', payload: 'x' }));
  return { oa: '4', user: '7', messageId: 'm', form: 'buttons', paid: false, text, buttons };
}

it('finds the written answer in each form', () => {
  const answer = readAnswer(printed);
  expect(missingFrom([bubble('Chào bạn.\n\nBạn cần gì?', 'Hộ tịch', 'Cổng dịch vụ')], answer)).toEqual([]);
  const numbered = 'Chào bạn.\n\nBạn cần gì?\n1. Hộ tịch\nCổng dịch vụ: https://vi-du.gov.vn';
  expect(missingFrom([bubble(numbered)], answer)).toEqual([]);
  expect(
    missingFrom([bubble('Chào bạn.'), bubble('Bạn cần gì?', 'Hộ tịch', 'Cổng dịch vụ')], answer),
  ).toEqual([]);
});

it('misses what is not there or in another order', () => {
  const answer = readAnswer(printed);
  expect(missingFrom([bubble('Chào bạn.\nBạn cần gì?', 'Hộ tịch')], answer)).toEqual(['[Cổng dịch vụ]']);
  const turned = bubble('Bạn cần gì?\nChào bạn.', 'Hộ tịch', 'Cổng dịch vụ');
  expect(missingFrom([turned], answer)).toEqual(['Bạn cần gì?']);
});

it('lets a number that each run makes anew be any', () => {
  const answer = readAnswer('Mã phiếu: {…}.');
  expect(missingFrom([bubble('Mã phiếu: CAP-2026-000017.')], answer)).toEqual([]);
  expect(missingFrom([bubble('Mã phiếu: .')], answer)).toHaveLength(1);
});
