import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMUNES_FILE, communesModule } from '../../../generate-communes.ts';
import { fold } from '../../text/fold.ts';
import { findPlace } from './find.ts';
import { communeIndex } from './index-of-communes.ts';
import { PROVINCES } from './provinces.ts';
import { placeOf } from './value.ts';

const communes = [...communeIndex().byCode.values()];
const count = <T>(list: readonly T[], holds: (one: T) => boolean) => list.filter(holds).length;

describe('the places of today', () => {
  it('are written from the list and the later decisions', () =>
    expect(readFileSync(COMMUNES_FILE, 'utf8')).toBe(communesModule()));

  it('are 27 provinces, 7 cities, 2,611 xã, 697 phường and 13 đặc khu', () => {
    expect(PROVINCES).toHaveLength(34);
    expect(count(PROVINCES, ({ type }) => type === 'thanh_pho')).toBe(7);
    expect(communes).toHaveLength(3_321);
    expect(count(communes, ({ type }) => type === 'X')).toBe(2_611);
    expect(count(communes, ({ type }) => type === 'P')).toBe(697);
    expect(count(communes, ({ type }) => type === 'Đ')).toBe(13);
    expect(
      communes.every(({ code, province }) => /^\d{5}$/.test(code) && placeOf(province) !== undefined),
    ).toBe(true);
  });

  it('have the counts of the decision, province by province', () => {
    const units = { '01': 126, '22': 54, '46': 40, '48': 94, '75': 95, '79': 168, '91': 102, '96': 64 };
    for (const [code, number] of Object.entries(units)) {
      expect([code, count(communes, ({ province }) => province === code)]).toEqual([code, number]);
    }
    expect(communeIndex().byCode.get('25270')?.title).toBe('Phường Lộc Ninh');
  });

  it('are found by their own full name, each alone; without accents ten pairs are asked about', () => {
    const inOne = communes.filter(({ code }) => {
      const { communes: found } = findPlace(String(placeOf(code)?.text));
      return found.length === 1 && found[0]?.commune.code === code && found[0].old === undefined;
    });
    expect(inOne).toHaveLength(communes.length);
    const folded = Map.groupBy(
      communes,
      ({ title, province }) => `${province} ${fold(title.replace(/^\S+ /, ''))}`,
    );
    expect([...folded.values()].filter((group) => group.length > 1)).toHaveLength(10);
  });

  it.each([
    ['Phường 12, Gò Vấp', '26882'],
    ['phuong 12 go vap', '26882'],
    ['Phường 1, quận 3, TP.HCM', '27154'],
    ['phường hà giang 2', '00691'],
    ['Phường 2 Bảo Lộc', '24820'],
    ['12 Lý Thường Kiệt, phường Ba Đình, Hà Nội', '00004'],
    ['Xuân Hương - Đà Lạt, Lâm Đồng', '24781'],
    ['Phú Quốc', '31078'],
    ['chan may - lang co, hue', '20137'],
    ['Xã Tân Tiến - Đồng Nai', '25318'],
    ["M'Drắk, Đắk Lắk", '24412'],
  ])('"%s" is %s', (words, code) =>
    expect(findPlace(words).communes.map(({ commune }) => commune.code)).toEqual([code]),
  );
});
