import { invalid, type Parsed, valid } from './result.ts';
import { tidy } from './tidy.ts';

/**
 * Reads an exam score of 0 to 10 with comma or dot: "7,75", "4.35". An empty cell means that the subject was not sat:
 * null, which is not 0. Code: score.invalid.
 */
export function parseScore(input: string): Parsed<number | null> {
  const text = tidy(input);
  if (text === '') return input.trim() === '' ? valid(null) : invalid('score.invalid');
  if (!/^\d{1,2}([.,]\d{1,2})?$/.test(text)) return invalid('score.invalid');
  const value = Number(text.replace(',', '.'));
  return value <= 10 ? valid(value) : invalid('score.invalid');
}
