/**
 * The only file that imports the library of formulas (CEL, a public standard). Another implementation changes this file and
 * `explain.ts`, nothing else. Nothing reaches the library but text within bounds and plain data (`program.ts`); nothing leaves
 * but text, number or yes-no.
 */
import { type ASTNode, Environment, EvaluationError } from '@marcbachmann/cel-js';
import { FormulaFault } from './functions/function.ts';
import { EXPRESSION_BOUNDS } from './problem.ts';

/** A part of a parsed formula. */
export type CelNode = ASTNode;
export type CelEnvironment = Environment;

/** A language without any variable, within the bounds. */
export function newEnvironment(): CelEnvironment {
  return new Environment({
    unlistedVariablesAreDyn: false,
    homogeneousAggregateLiterals: true,
    enableOptionalTypes: false,
    limits: {
      maxAstNodes: EXPRESSION_BOUNDS.nodes,
      maxDepth: EXPRESSION_BOUNDS.depth,
      maxListElements: EXPRESSION_BOUNDS.listItems,
      maxMapEntries: 1,
      maxCallArguments: EXPRESSION_BOUNDS.arguments,
    },
  });
}

/** An error of the library's own kind, which gets the place in the formula. */
export function celError(code: string, message: string, cause?: unknown): Error {
  return new EvaluationError({ code, message, cause });
}

/** A fault of one of our functions, as an error with a place. */
export function placed<V>(run: () => V): V {
  try {
    return run();
  } catch (error) {
    throw error instanceof FormulaFault ? celError(error.code, error.message, error) : error;
  }
}
