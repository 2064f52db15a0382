import type { Variable } from '../flow/schema.ts';

/**
 * The pieces of a formula that matter for names: comments, quoted words (also raw and triple), words, everything else sign
 * by sign. Works on formulas that are half written, too. Every alternative consumes at least one sign: linear.
 */
const PIECE =
  /\/\/[^\n]*|[rR]?[bB]?(?:"""(?:\\[\s\S]|[^\\])*?(?:"""|$)|'''(?:\\[\s\S]|[^\\])*?(?:'''|$)|"(?:\\[\s\S]|[^"\\\n\r])*(?:"|$)?|'(?:\\[\s\S]|[^'\\\n\r])*(?:'|$)?)|\d[\w.]*|[A-Za-z_]\w*|\s+|[\s\S]/g;
const WORD = /^[A-Za-z_]\w*$/;
const KEYWORDS = new Set(['true', 'false', 'null', 'in']);

interface Piece {
  text: string;
  from: number;
  /** It stands for a variable: neither a field after a dot nor a function before a bracket. */
  isName: boolean;
}

function piecesOf(formula: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of formula.matchAll(PIECE)) {
    pieces.push({
      text: match[0],
      from: match.index,
      isName: WORD.test(match[0]) && !KEYWORDS.has(match[0]),
    });
  }
  solidOf(pieces).forEach((piece, at, solid) => {
    if (piece.isName && (solid[at - 1]?.text === '.' || solid[at + 1]?.text === '(')) piece.isName = false;
  });
  return pieces;
}

const solidOf = (pieces: readonly Piece[]) =>
  pieces.filter(({ text }) => text.trim() !== '' && !text.startsWith('//'));

/** Names of variables that a formula uses, each once, in order. Never throws; reads half-written formulas too. */
export function referencesIn(formula: string): string[] {
  return [...new Set(piecesOf(formula).flatMap(({ text, isName }) => (isName ? [text] : [])))];
}

/** Functions that a formula calls, with their places; `method` after a dot. Reads half-written formulas too. */
export function callsIn(formula: string): { name: string; from: number; method: boolean }[] {
  return solidOf(piecesOf(formula)).flatMap((piece, at, solid) => {
    if (!WORD.test(piece.text) || solid[at + 1]?.text !== '(' || KEYWORDS.has(piece.text)) return [];
    return [{ name: piece.text, from: piece.from, method: solid[at - 1]?.text === '.' }];
  });
}

/** The formula with a variable renamed; words in quotes, cells (`hang.ten`) and functions stay. */
export function renameIn(formula: string, from: string, to: string): string {
  return piecesOf(formula)
    .map(({ text, isName }) => (isName && text === from ? to : text))
    .join('');
}

/** The formula as people read it: variables by their titles, in quotation marks. `tuoi >= 18` → `“Tuổi” ≥ 18`. */
export function printExpression(
  formula: string,
  variables: readonly Pick<Variable, 'name' | 'title'>[],
): string {
  const titles = new Map(variables.map(({ name, title }) => [name, title]));
  const joined = piecesOf(formula).map(({ text, isName }) => {
    const title = isName ? titles.get(text) : undefined;
    return title === undefined ? text : `“${title}”`;
  });
  return twoSigned(joined).join('');
}

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '!=': '≠', '==': '=' };

/** Comparisons of two signs as the one that people write. */
function twoSigned(pieces: readonly string[]): string[] {
  const printed: string[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const pair = `${pieces[at]}${pieces[at + 1] ?? ''}`;
    const sign = Object.hasOwn(SIGNS, pair) ? SIGNS[pair] : undefined;
    printed.push(sign ?? pieces[at] ?? '');
    if (sign !== undefined) at++;
  }
  return printed;
}
