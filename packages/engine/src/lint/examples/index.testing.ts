import { citizens } from './citizens.testing.ts';
import type { RuleExample } from './example.testing.ts';
import { names } from './names.testing.ts';
import { steps } from './steps.testing.ts';
import { structure } from './structure.testing.ts';
import { triggers } from './triggers.testing.ts';

/** A wrong and a right flow for each rule, by theme. */
export const EXAMPLES: Readonly<Record<string, readonly RuleExample[]>> = {
  'The drawing': structure,
  'How it starts': triggers,
  'Information, references, formulas': names,
  'What citizens meet': citizens,
  'Rules of the kinds of steps': steps,
};
