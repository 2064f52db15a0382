import { isDay } from '../../calendar/index.ts';
import type { NodeAction, NodeGuard } from '../../compile/node-code.ts';
import { type Args, scopeOf } from '../../compile/scope.ts';
import { evaluate, type Formula } from '../../expr/index.ts';
import type { VariableType } from '../../flow/schema.ts';
import type { JsonValue } from '../../json.ts';
import { plainText } from '../../template/formats.ts';

const work = (args: Args, formula: Formula) => evaluate(formula, scopeOf(args), args.event.frame.now);

/** Is the formula true (or false)? Neither, where it cannot be worked out. */
export const is: NodeGuard<{ formula: Formula; value: boolean }> = (args, { formula, value }) => {
  const worked = work(args, formula);
  return worked.ok && worked.value === value;
};

/** Does the formula give what its variable can hold? */
export const gives: NodeGuard<{ formula: Formula; type: VariableType }> = (args, { formula, type }) =>
  fitted(args, formula, type) !== undefined;

/** Keeps what the formula gives. */
export const keep: NodeAction<{ formula: Formula; to: string; type: VariableType }> = (
  args,
  { formula, to, type },
) => ({
  context: { vars: { ...args.context.vars, [to]: fitted(args, formula, type) ?? null } },
});

/** The result as a value of the variable's type; undefined when it is none. Money is whole đồng. */
function fitted(args: Args, formula: Formula, type: VariableType): JsonValue | undefined {
  const worked = work(args, formula);
  if (!worked.ok) return undefined;
  const { value } = worked;
  switch (type) {
    case 'number':
      return typeof value === 'number' ? value : undefined;
    case 'money':
      return typeof value === 'number' ? Math.round(value) : undefined;
    case 'yes-no':
      return typeof value === 'boolean' ? value : undefined;
    case 'date':
      return typeof value === 'string' && isDay(value) ? value : undefined;
    default:
      return typeof value === 'string' ? value : plainText(value);
  }
}
