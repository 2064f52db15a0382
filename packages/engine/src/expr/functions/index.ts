export type { ExpressionFunction } from './function.ts';

import { dateFunctions } from './dates.ts';
import { emptyFunctions } from './empty.ts';
import type { ExpressionFunction } from './function.ts';
import { numberFunctions } from './numbers.ts';
import { textFunctions } from './text.ts';

/** All functions of the product's own that a formula may call, in the order of the help. */
export const EXPRESSION_FUNCTIONS: readonly ExpressionFunction[] = [
  ...emptyFunctions,
  ...textFunctions,
  ...numberFunctions,
  ...dateFunctions,
];
