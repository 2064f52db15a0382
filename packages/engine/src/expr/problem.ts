import type { Text } from '../node-type/manifest.ts';

/** What a formula gives; `any` where it takes a cell of a row as it is. */
export type ExpressionType = 'text' | 'number' | 'yes-no' | 'any';

/** Bounds of a formula, told to the author before they are met. */
export const EXPRESSION_BOUNDS = {
  /** Characters of the formula. */
  length: 500,
  nodes: 300,
  depth: 24,
  listItems: 100,
  arguments: 8,
  /** Characters of the text that comes out. */
  result: 10_000,
  /** Characters of a pattern, and of the text it is held against. */
  pattern: 200,
  patternInput: 2_000,
} as const;

/** What is wrong with a formula, as data; `from` and `to` are places in its text. */
export interface ExpressionProblem {
  code: string;
  message: Text;
  from: number;
  to: number;
}

export function problem(code: string, vi: string, en: string, from: number, to: number): ExpressionProblem {
  return { code, message: { vi, en }, from, to };
}
