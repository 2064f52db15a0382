import { asNumber, type ExpressionFunction, FormulaFault } from './function.ts';

const number = { name: { vi: 'số', en: 'number' }, type: 'number' } as const;
const MOST_DIGITS = 6;

export const numberFunctions: readonly ExpressionFunction[] = [
  {
    name: 'lam_tron',
    arguments: [number, { name: { vi: 'số chữ số lẻ', en: 'decimals' }, type: 'number', optional: true }],
    gives: 'number',
    help: {
      vi: 'Làm tròn đến số nguyên, hoặc đến bấy nhiêu chữ số sau dấu phẩy.',
      en: 'Rounds to a whole number, or to so many decimals.',
    },
    examples: [
      { text: 'lam_tron(7.5)', gives: 8 },
      { text: 'lam_tron(-2.5)', gives: -3 },
      { text: 'lam_tron(8.125, 2)', gives: 8.13 },
    ],
    run: ([given, decimals]) => {
      const digits = decimals === undefined ? 0 : asNumber(decimals);
      if (Number.isInteger(digits) && digits >= 0 && digits <= MOST_DIGITS)
        return rounded(asNumber(given), digits);
      throw new FormulaFault('expression.decimals', {
        vi: `Số chữ số lẻ từ 0 đến ${MOST_DIGITS}.`,
        en: `The decimals are 0 to ${MOST_DIGITS}.`,
      });
    },
  },
  {
    name: 'lon_nhat',
    arguments: [number, number],
    gives: 'number',
    help: { vi: 'Số lớn hơn trong hai số.', en: 'The larger of two numbers.' },
    examples: [{ text: 'lon_nhat(3, 7.5)', gives: 7.5 }],
    run: ([a, b]) => Math.max(asNumber(a), asNumber(b)),
  },
  {
    name: 'nho_nhat',
    arguments: [number, number],
    gives: 'number',
    help: { vi: 'Số nhỏ hơn trong hai số.', en: 'The smaller of two numbers.' },
    examples: [{ text: 'nho_nhat(3, 7.5)', gives: 3 }],
    run: ([a, b]) => Math.min(asNumber(a), asNumber(b)),
  },
];

/** Half away from zero, as people round; by decimal places, so that 1.005 is not taken for 1.00499. */
function rounded(value: number, digits: number): number {
  const size = Math.abs(value);
  const shifted = Number(`${size}e${digits}`);
  // Written with an exponent of its own: far too large to have decimals, or far too small to have any that stay.
  if (!Number.isFinite(shifted)) return size < 1 ? 0 : value;
  const back = Number(`${Math.round(shifted)}e-${digits}`);
  return value < 0 ? -back : back;
}
