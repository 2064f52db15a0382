import type { VariableType } from '../flow/schema.ts';
import type { Scope } from '../template/render.ts';
import { clockAt } from './clock.ts';
import type { Formula } from './formula.ts';
import type { Worked } from './leaving.ts';
import { type Compiled, compileFormula, FACTS } from './program.ts';
import { valueFor } from './values.ts';

/** A formula of a version is compiled once; it goes with its machine. */
const compiled = new WeakMap<Formula, Compiled>();

/**
 * Works out a formula for a citizen's values at this moment (`now` in ms): text, number or yes-no, or an error as data.
 * Never throws. A formula that cannot be read gives its first problem.
 */
export function evaluate(formula: Formula, scope: Scope, now: number): Worked {
  const known = compiled.get(formula);
  const ready = known ?? compileFormula(formula.text, typesOf(formula));
  if (known === undefined) compiled.set(formula, ready);
  if (!ready.ok) return failed(ready);
  const values = new Map<string, unknown>([[FACTS, new Map(Object.entries(scope.values))]]);
  for (const [name, type] of Object.entries(formula.types)) {
    values.set(name, valueFor(Object.hasOwn(scope.vars, name) ? scope.vars[name] : undefined, type));
  }
  return ready.program.run(values, clockAt(now));
}

function typesOf(formula: Formula): ReadonlyMap<string, VariableType> {
  return new Map(Object.entries(formula.types));
}

function failed({ problems }: Extract<Compiled, { ok: false }>): Worked {
  const [error] = problems;
  if (error !== undefined) return { ok: false, error };
  return {
    ok: false,
    error: {
      code: 'expression.unreadable',
      message: { vi: 'Công thức chưa đọc được.', en: 'The formula cannot be read.' },
      from: 0,
      to: 0,
    },
  };
}
