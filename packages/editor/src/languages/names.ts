/** Languages that are offered beside Vietnamese: of visitors first, then of the peoples of Vietnam. */
export const OFFERED = [
  'en',
  'zh',
  'ko',
  'ja',
  'lo',
  'fr',
  'km',
  'hmn',
  'ium',
  'tyz',
  'nut',
  'mtq',
  'blt',
  'rad',
  'jra',
  'bdq',
  'cjm',
] as const;

export type Offered = (typeof OFFERED)[number];

export const isOffered = (language: string): language is Offered => OFFERED.some((one) => one === language);
