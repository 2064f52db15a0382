/** A province or centrally-run city of today. */
export interface Province {
  /** Two digits, as in the list of 2025; the exam councils use the same. */
  code: string;
  name: string;
  type: 'tinh' | 'thanh_pho';
  /** Provinces that went into it in 2025, as people still call them. */
  old: string[];
  /** Other ways to write it or one of its old names: the written form, and the name that is meant. */
  aliases: { words: string; old?: string }[];
}

/** Code, `*` for a city, name; old names behind `<`; other spellings behind `~`, `=` names the old province that is meant. */
const LIST = `
01*Hà Nội ~HN, Thủ đô
04 Cao Bằng
08 Tuyên Quang <Hà Giang
11 Điện Biên
12 Lai Châu
14 Sơn La
15 Lào Cai <Yên Bái
19 Thái Nguyên <Bắc Kạn ~Bắc Cạn=Bắc Kạn
20 Lạng Sơn
22 Quảng Ninh
24 Bắc Ninh <Bắc Giang
25 Phú Thọ <Vĩnh Phúc, Hòa Bình
31*Hải Phòng <Hải Dương
33 Hưng Yên <Thái Bình
37 Ninh Bình <Hà Nam, Nam Định
38 Thanh Hóa
40 Nghệ An
42 Hà Tĩnh
44 Quảng Trị <Quảng Bình
46*Huế <Thừa Thiên Huế ~Thừa Thiên - Huế=Thừa Thiên Huế, Thừa Thiên=Thừa Thiên Huế, TT Huế=Thừa Thiên Huế
48*Đà Nẵng <Quảng Nam ~ĐN
51 Quảng Ngãi <Kon Tum ~Kontum=Kon Tum
52 Gia Lai <Bình Định
56 Khánh Hòa <Ninh Thuận
66 Đắk Lắk <Phú Yên ~Đắc Lắc, Đăk Lăk, Dak Lak
68 Lâm Đồng <Đắk Nông, Bình Thuận ~Đắc Nông=Đắk Nông
75*Đồng Nai <Bình Phước
79*Hồ Chí Minh <Bình Dương, Bà Rịa - Vũng Tàu ~TP HCM, HCM, HCMC, Sài Gòn, SG, Vũng Tàu=Bà Rịa - Vũng Tàu, Bà Rịa=Bà Rịa - Vũng Tàu, BRVT=Bà Rịa - Vũng Tàu
80 Tây Ninh <Long An
82 Đồng Tháp <Tiền Giang
86 Vĩnh Long <Bến Tre, Trà Vinh
91 An Giang <Kiên Giang
92*Cần Thơ <Sóc Trăng, Hậu Giang
96 Cà Mau <Bạc Liêu
`;

const names = (part: string | undefined) =>
  (part ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The 34 provinces and cities of today: 27 provinces and 7 cities since 30/04/2026. */
export const PROVINCES: readonly Province[] = LIST.trim()
  .split('\n')
  .map((line) => {
    const [, code = '', city, name = '', old, other] =
      /^(\d\d)([ *])([^<~]+)(?:<([^~]+))?(?:~(.+))?$/.exec(line) ?? [];
    return {
      code,
      name: name.trim(),
      type: city === '*' ? 'thanh_pho' : 'tinh',
      old: names(old),
      aliases: names(other).map((alias) => {
        const [words = '', meant] = alias.split('=');
        return meant === undefined ? { words } : { words, old: meant };
      }),
    };
  });

const BY_CODE = new Map(PROVINCES.map((province) => [province.code, province]));

/** The province of this code. */
export function provinceOf(code: string): Province | undefined {
  return BY_CODE.get(code);
}
