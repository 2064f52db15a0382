import { stripAccents } from '../text/fold.ts';

const COURTESY_AFTER = /(?:[\s,.!;]+(?:a|ah|nhe|nha|em|ad|vang))+$/;
const COURTESY_BEFORE = /^(?:(?:da|vang|thua|cua em|cua toi|la)[\s,:]+)+/;

/** Longer texts are stories, not values; the patterns below stay cheap. */
const LONGEST_VALUE = 200;

/** What parsers of values read: lower case without accents, signs kept, courtesy and closing signs off. A story gives ''. */
export function tidy(input: string): string {
  const text = stripAccents(input);
  if (text.length > LONGEST_VALUE) return '';
  return text
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[.,;!?…]+$/, '')
    .replace(COURTESY_AFTER, '')
    .replace(COURTESY_BEFORE, '')
    .replace(/[.,;!?…]+$/, '')
    .trim();
}

/** The letter O typed for a zero, put right: only for suggestions. */
export function zeroForO(s: string): string {
  return s.replace(/[oO]/g, '0');
}

const MAX_WORDS = 10;

/** The only number in a short sentence ("số của em là 0912 345 678"), with its inner gaps; else the text as it is. */
export function loneNumber(text: string): string {
  const runs = text.match(/(?<![a-z\d])[+(]?\d(?:[\d\s.()-]*\d)?(?![a-z\d])/g) ?? [];
  const [run, ...others] = runs;
  return run !== undefined && others.length === 0 && text.split(' ').length <= MAX_WORDS ? run : text;
}
