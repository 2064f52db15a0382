import { foldAccents } from '../../document/variable-name.ts';

/** A stretch of a text. */
interface Range {
  start: number;
  end: number;
}

/** Where a text has variables: nothing is found in there, and nothing replaced. */
const VARIABLE = /\{\{[^{}]*\}\}/g;

/** The text as it is compared, and for each of its characters where that stands in the text itself. */
function compared(text: string, exact: boolean): { plain: string; at: number[] } {
  let plain = '';
  const at: number[] = [];
  let start = 0;
  for (const sign of text) {
    const folded = exact ? sign.toLowerCase() : foldAccents(sign);
    for (let index = 0; index < folded.length; index += 1) at.push(start);
    plain += folded;
    start += sign.length;
  }
  return { plain, at: [...at, text.length] };
}

/** Where `typed` stands in a template, from left to right, without overlaps. Accents matter only when `exact`; capitals never. */
export function matchesIn(template: string, typed: string, exact: boolean): Range[] {
  const wanted = exact ? typed.toLowerCase() : foldAccents(typed);
  if (wanted.trim() === '') return [];
  const { plain, at } = compared(template, exact);
  const variables = [...template.matchAll(VARIABLE)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  const found: Range[] = [];
  for (let index = plain.indexOf(wanted); index >= 0; index = plain.indexOf(wanted, index + 1)) {
    const range = { start: at[index] ?? 0, end: at[index + wanted.length] ?? template.length };
    if (range.start < (found.at(-1)?.end ?? 0)) continue;
    if (!variables.some(({ start, end }) => range.start < end && start < range.end)) found.push(range);
  }
  return found;
}

const isCapital = (sign: string): boolean => sign !== sign.toLowerCase();

/** A word at the beginning of a sentence stays one. */
function inCaseOf(found: string, replacement: string): string {
  const [first = ''] = found;
  const [begin = ''] = replacement;
  return isCapital(first) && !isCapital(begin)
    ? `${begin.toUpperCase()}${replacement.slice(begin.length)}`
    : replacement;
}

/** The template with the stretches replaced. */
export function replaced(template: string, ranges: readonly Range[], replacement: string): string {
  let text = '';
  let end = 0;
  for (const range of ranges) {
    const found = template.slice(range.start, range.end);
    text += template.slice(end, range.start) + inCaseOf(found, replacement);
    end = range.end;
  }
  return text + template.slice(end);
}
