import type { Clock } from './clock.ts';
import type { ExpressionFunction, Given } from './functions/function.ts';
import { type CelEnvironment, celError, placed } from './gate.ts';

/** Counts are whole, numbers have decimals: both together in one reckoning, as everyone expects. */
export function mixNumbers(environment: CelEnvironment): void {
  const reckon: Record<string, (a: number, b: number) => number> = {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
    '%': (a, b) => a % b,
  };
  for (const [sign, run] of Object.entries(reckon)) {
    const handler = (a: unknown, b: unknown) => run(Number(a), Number(b));
    environment.registerOperator(`int ${sign} double: double`, handler);
    environment.registerOperator(`double ${sign} int: double`, handler);
    if (sign === '%') environment.registerOperator('double % double: double', handler);
  }
  environment.registerOperator('int == double: bool', (a, b) => Number(a) === Number(b));
}

const CEL_OF = {
  text: 'string',
  number: 'double',
  'yes-no': 'bool',
  any: 'dyn',
  row: 'map<string, dyn>',
} as const;

/** Makes a function known; `clock` gives the moment in which a formula runs. */
export function registerFunction(
  environment: CelEnvironment,
  own: ExpressionFunction,
  clock: () => Clock,
): void {
  if (own.lazy) registerLazy(environment, own, clock);
  else registerPlain(environment, own, clock);
}

function registerPlain(environment: CelEnvironment, own: ExpressionFunction, clock: () => Clock): void {
  const handler = (...given: unknown[]) => placed(() => own.run(given.map(givenOf), clock()));
  const gives = own.gives === 'last' ? 'dyn' : CEL_OF[own.gives];
  const least = own.arguments.filter(({ optional }) => optional !== true).length;
  for (let count = least; count <= own.arguments.length; count++) {
    for (const types of combinations(own.arguments.slice(0, count).map(({ type }) => type))) {
      environment.registerFunction(`${own.name}(${types.join(', ')}): ${gives}`, handler, { async: false });
    }
  }
}

/** A number may be whole or have decimals. */
function combinations(types: readonly (keyof typeof CEL_OF)[]): string[][] {
  return types.reduce<string[][]>(
    (heads, type) => {
      const kinds = type === 'number' ? ['double', 'int'] : [CEL_OF[type]];
      return heads.flatMap((head) => kinds.map((kind) => [...head, kind]));
    },
    [[]],
  );
}

function givenOf(value: unknown): Given {
  return typeof value === 'bigint' ? Number(value) : (value as Given);
}

/** What the library hands to a function that works out its arguments itself. */
interface LazyTools {
  check(node: unknown, context: unknown): CheckedType;
  run(node: unknown, context: unknown): unknown;
}
interface CheckedType {
  name: string;
  kind: string;
}

function registerLazy(environment: CelEnvironment, own: ExpressionFunction, clock: () => Clock): void {
  const kinds = own.arguments.map(() => 'ast').join(', ');
  environment.registerFunction(
    `${own.name}(${kinds}): dyn`,
    ({ args }: { args: unknown[] }) => ({
      async: false,
      typeCheck: (
        checker: LazyTools & { getType(name: string): CheckedType },
        _: unknown,
        context: unknown,
      ) => {
        const types = args.map((arg) => checker.check(arg, context));
        if (own.gives !== 'last') return checker.getType(CEL_OF[own.gives]);
        return agreed(types) ?? checker.getType('double');
      },
      evaluate: (evaluator: LazyTools, _: unknown, context: unknown) => {
        const given = args.map((arg) => tried(evaluator, arg, context));
        return placed(() => own.run(given, clock()));
      },
    }),
    { async: false },
  );
}

function tried(evaluator: LazyTools, node: unknown, context: unknown): Given {
  try {
    return givenOf(evaluator.run(node, context));
  } catch {
    return null;
  }
}

/** The information and what stands in for it must be of one type, or the information a cell of unknown type. Undefined: numbers. */
function agreed(types: readonly CheckedType[]): CheckedType | undefined {
  const [instead, ...others] = types.toReversed();
  const isNumber = (type: CheckedType | undefined) => type?.name === 'int' || type?.name === 'double';
  const fits = others.every(
    (type) => type.kind === 'dyn' || type.name === instead?.name || (isNumber(type) && isNumber(instead)),
  );
  if (fits && isNumber(instead)) return undefined;
  if (fits && instead?.kind === 'primitive') return instead;
  throw celError('incompatible_ternary_branches', 'types differ');
}
