export { checkExpression, type ExpressionCheck } from './check.ts';
export { evaluate } from './evaluate.ts';
export { type Formula, formulaOf } from './formula.ts';
export type { Argument, ExpressionFunction } from './functions/function.ts';
export { EXPRESSION_FUNCTIONS } from './functions/index.ts';
export { printExpression, referencesIn, renameIn } from './names.ts';
export { compilePattern, type Pattern } from './pattern.ts';
export { EXPRESSION_BOUNDS, type ExpressionProblem, type ExpressionType } from './problem.ts';
