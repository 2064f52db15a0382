import { invalid, type Parsed, type ValueError, valid } from './result.ts';
import { tidy, zeroForO } from './tidy.ts';

/** A candidate number (số báo danh) of the high-school graduation exam. Text: its leading zero counts. */
export interface CandidateNumber {
  number: string;
  /** Exam council: the first two digits. What they mean changes with the year. */
  council: string;
}

/** Councils since 2026: the 34 provinces and 99, the Ministry of Defence. */
const COUNCILS_NEW = new Set(
  '01 04 08 11 12 14 15 19 20 22 24 25 31 33 37 38 40 42 44 46 48 51 52 56 66 68 75 79 80 82 86 91 92 96 99'.split(
    ' ',
  ),
);
const FIRST_NEW_YEAR = 2026;
/** Longer texts are stories; a number in them may be any number. */
const MAX_WORDS = 20;

/** Councils of 2016–2025: 01 to 64 without 20. */
function isOldCouncil(council: string): boolean {
  return Number(council) >= 1 && Number(council) <= 64 && council !== '20';
}

/** Is this the two-digit code of an exam council in that year? */
export function isCouncil(council: string, year: number): boolean {
  return year >= FIRST_NEW_YEAR ? COUNCILS_NEW.has(council) : isOldCouncil(council);
}

/**
 * Reads a candidate number of 8 digits: "01000123", "SBD: 79012345 ạ", "79 012345", "tra điểm 01000123".
 * A lost leading zero or a letter O is not put right; the likely number comes as `suggest`.
 * Codes: candidate-number.missing, .length, .council, .other-year.
 */
export function parseCandidateNumber(input: string, year: number): Parsed<CandidateNumber> {
  const text = tidy(input);
  if (text.split(' ').length > MAX_WORDS) return invalid('candidate-number.missing');
  const runs = text.match(/[a-z]*\d[\do]*(?:[ .-]+\d[\do]*)*/g) ?? [];
  const [run, ...others] = runs;
  if (run === undefined || others.length > 0) return invalid('candidate-number.missing');
  const number = run.replace(/^sbd/, '').replace(/[ .-]/g, '');
  if (!/^\d+$/.test(number)) return withSuggestion('candidate-number.length', zeroForO(number), year);
  if (number.length === 7) return withSuggestion('candidate-number.length', `0${number}`, year);
  if (number.length !== 8) return invalid('candidate-number.length');
  const council = number.slice(0, 2);
  if (isCouncil(council, year)) return valid({ number, council });
  const otherYear = year >= FIRST_NEW_YEAR ? FIRST_NEW_YEAR - 1 : FIRST_NEW_YEAR;
  return invalid(isCouncil(council, otherYear) ? 'candidate-number.other-year' : 'candidate-number.council');
}

function withSuggestion(code: 'candidate-number.length', likely: string, year: number): ValueError {
  const fits = /^\d{8}$/.test(likely) && isCouncil(likely.slice(0, 2), year);
  return fits ? invalid(code, { suggest: likely }) : invalid(code);
}
