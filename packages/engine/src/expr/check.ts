import type { Variable, VariableType } from '../flow/schema.ts';
import type { ExpressionProblem, ExpressionType } from './problem.ts';
import { compileFormula } from './program.ts';

export type ExpressionCheck =
  | { ok: true; type: ExpressionType }
  | { ok: false; problems: ExpressionProblem[] };

/**
 * Reads and checks a formula against the variables of its flow, for the author: what it gives, or what is wrong and where.
 * Never throws. A number that is empty when it runs, or a cell that is not there, is found out only then (`evaluate`).
 */
export function checkExpression(
  text: string,
  variables: readonly Pick<Variable, 'name' | 'type'>[],
): ExpressionCheck {
  const types = new Map<string, VariableType>(variables.map(({ name, type }) => [name, type]));
  const compiled = compileFormula(text, types);
  return compiled.ok ? { ok: true, type: compiled.program.type } : compiled;
}
