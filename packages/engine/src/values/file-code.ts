import { stripAccents } from '../text/fold.ts';
import { invalid, type Parsed, valid } from './result.ts';

/** A known shape of file codes (mã hồ sơ). `test` gets the code in capitals without blanks and must be linear. */
export interface FileCodePattern {
  name: string;
  test(code: string): boolean;
}

/** Shapes seen on receipts. A setting: agency codes change with mergers. */
export const FILE_CODE_PATTERNS: readonly FileCodePattern[] = [
  { name: 'dvc_full', test: (code) => /^\d{3}\.\d{2}\.\d{2,3}\.[HG]\d{2}-\d{6}-\d{4,5}$/.test(code) },
  { name: 'dvc_short', test: (code) => /^[HG]\d{2}\.\d{1,3}(\.\d{1,3}){0,2}-\d{6}-\d{4,5}$/.test(code) },
  { name: 'bhxh_like', test: (code) => /^\d{5}\/\d{4}\/\d{5}$/.test(code) },
];

const SHORT = 8;

/**
 * Reads the code of a file under way, in capitals and without blanks, by a list of patterns.
 * Codes: file-code.procedure ("1.116410" names a procedure), file-code.short, file-code.invalid.
 */
export function parseFileCode(
  input: string,
  patterns: readonly FileCodePattern[] = FILE_CODE_PATTERNS,
): Parsed<{ code: string; pattern: string }> {
  const code = stripAccents(input)
    .replace(/^ma( ho so)?\s*:?\s*/, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, '')
    .toUpperCase();
  const pattern = patterns.find((candidate) => candidate.test(code));
  if (pattern) return valid({ code, pattern: pattern.name });
  if (/^\d\.\d{6}$/.test(code)) return invalid('file-code.procedure');
  return invalid(code.length < SHORT ? 'file-code.short' : 'file-code.invalid');
}
