import type { Text } from '../../node-type/manifest.ts';
import type { Clock } from '../clock.ts';

/** What arrives in a function: text, number, yes-no, a list, or a row as a map. */
export type Given = string | number | boolean | null | readonly unknown[] | ReadonlyMap<string, unknown>;
export type Gives = 'text' | 'number' | 'yes-no';

export interface Argument {
  name: Text;
  type: 'text' | 'number' | 'any' | 'row';
  /** The function can do without it; optional ones come last. */
  optional?: true;
  /** Written out in the formula, never computed: a pattern. */
  literal?: true;
}

/** A function of formulas: all that the checker, the editor's help and the formula itself need. */
export interface ExpressionFunction {
  name: string;
  arguments: readonly Argument[];
  /** `last`: of the type of its last argument. */
  gives: Gives | 'last';
  help: Text;
  /** Each is a formula without variables, run as a test. */
  examples: readonly { text: string; gives: string | number | boolean }[];
  /**
   * Takes exactly what `arguments` says; an optional one may be undefined. Where `lazy`, an argument that cannot be worked
   * out (an empty number, an absent cell) arrives as null instead of ending the formula.
   */
  run(given: readonly (Given | undefined)[], clock: Clock): string | number | boolean;
  lazy?: true;
}

/** What a function cannot work with: ends the formula, with these words. */
export class FormulaFault extends Error {
  override readonly name = 'FormulaFault';
  readonly code: string;
  readonly text: Text;
  constructor(code: string, text: Text) {
    super(text.en);
    this.code = code;
    this.text = text;
  }
}

export function asText(given: Given | undefined): string {
  if (typeof given === 'string') return given;
  throw new FormulaFault('expression.not-text', {
    vi: 'Chỗ này cần chữ. Hãy dùng string(…) để đổi số thành chữ.',
    en: 'Text is needed here. Use string(…) to make text of a number.',
  });
}

export function asNumber(given: Given | undefined): number {
  if (typeof given === 'number') return given;
  throw new FormulaFault('expression.not-number', {
    vi: 'Chỗ này cần số. Hãy dùng so(…) để đọc số từ chữ.',
    en: 'A number is needed here. Use so(…) to read one from text.',
  });
}
