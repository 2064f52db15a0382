import { invalid, type Parsed, valid } from './result.ts';
import { loneNumber, tidy } from './tidy.ts';

/** A personal identity number (số định danh, số căn cước) and what its shape says. */
export interface IdNumber {
  number: string;
  /** Where the birth was registered, by the old list. Never shown as a place: provinces have merged since. */
  provinceCode: string;
  sex: 'nam' | 'nu';
  birthYear: number;
}

/** The 63 codes of registration within the country; from 101 on they are countries. */
const PROVINCE_CODES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 ' +
    '044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 ' +
    '089 091 092 093 094 095 096'
  ).split(' '),
);
const FIRST_COUNTRY = 101;

/**
 * Reads a 12-digit identity number: 3 digits of place, 1 of century and sex, 2 of birth year, 6 more. There is no check
 * digit, so only the shape is proven.
 * @param today ISO day; a birth year after it is refused.
 * Codes: id-number.invalid, id-number.old (9-digit card), id-number.short (leading zeros lost).
 */
export function parseIdNumber(input: string, today?: string): Parsed<IdNumber> {
  const number = loneNumber(tidy(input)).replace(/[\s.-]/g, '');
  if (/^\d{9}$/.test(number)) return invalid('id-number.old');
  if (/^\d{10,11}$/.test(number)) {
    const suggest = number.padStart(12, '0');
    return read(suggest, today) ? invalid('id-number.short', { suggest }) : invalid('id-number.short');
  }
  const value = read(number, today);
  return value ? valid(value) : invalid('id-number.invalid');
}

function read(number: string, today: string | undefined): IdNumber | undefined {
  if (!/^\d{12}$/.test(number)) return undefined;
  const provinceCode = number.slice(0, 3);
  if (!PROVINCE_CODES.has(provinceCode) && Number(provinceCode) < FIRST_COUNTRY) return undefined;
  const century = Number(number.charAt(3));
  const birthYear = 1900 + Math.floor(century / 2) * 100 + Number(number.slice(4, 6));
  if (birthYear > (today ? Number(today.slice(0, 4)) : 2199)) return undefined;
  return { number, provinceCode, sex: century % 2 === 0 ? 'nam' : 'nu', birthYear };
}

/** A personal number for lists and logs: all but the last three signs as stars; three signs or fewer wholly so. */
export function mask(s: string): string {
  const signs = [...s];
  const shown = signs.length > 3 ? 3 : 0;
  return '*'.repeat(signs.length - shown) + signs.slice(signs.length - shown).join('');
}
