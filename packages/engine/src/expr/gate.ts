/**
 * The only file that knows the library of formulas (CEL, a public standard). Another implementation would change this file
 * and `explain.ts`, nothing else. Nothing reaches the library but text within bounds and plain data; nothing leaves it but
 * text, number or yes-no.
 */
import { type ASTNode, Environment, EvaluationError } from '@marcbachmann/cel-js';
import type { VariableType } from '../flow/schema.ts';
import { childrenOf, notAllowed } from './allowed.ts';
import type { Clock } from './clock.ts';
import { explain } from './explain.ts';
import { type ExpressionFunction, FormulaFault, type Given } from './functions/function.ts';
import { EXPRESSION_FUNCTIONS } from './functions/index.ts';
import { EXPRESSION_BOUNDS, type ExpressionProblem, type ExpressionType, problem } from './problem.ts';
import { CEL_TYPES } from './values.ts';

export type CelNode = ASTNode;

export type Worked = { ok: true; value: string | number | boolean } | { ok: false; error: ExpressionProblem };

/** A formula ready to run. */
export interface Program {
  type: ExpressionType;
  run(values: ReadonlyMap<string, unknown>, clock: Clock): Worked;
}

export type Compiled = { ok: true; program: Program } | { ok: false; problems: ExpressionProblem[] };

/** Name under which a formula sees the facts of the workspace. */
export const FACTS = 'don_vi';

/** Set while a formula runs, which never waits: functions that ask for the day find it here. */
let running: Clock = { today: '1970-01-01', time: '00:00' };

let base: Environment | undefined;

/** Parses, checks and keeps a formula; never throws. `types` are those of the flow's variables. */
export function compileFormula(text: string, types: ReadonlyMap<string, VariableType>): Compiled {
  const fail = (...problems: ExpressionProblem[]): Compiled => ({ ok: false, problems });
  if (text.trim() === '') {
    return fail(
      problem(
        'expression.empty-formula',
        'Công thức chưa có gì. Hãy viết vào.',
        'The formula is empty. Write one.',
        0,
        0,
      ),
    );
  }
  if (text.length > EXPRESSION_BOUNDS.length) return fail(tooLong(text));
  try {
    base ??= makeBase();
    const environment = base.clone();
    const parsed = environment.parse(text);
    const refused = notAllowed(parsed.ast, (name) => types.has(name) || name === FACTS);
    if (refused.length > 0) return fail(...refused);
    for (const [name, node] of namesIn(parsed.ast)) {
      const type = types.get(name);
      const wrong = declare(
        environment,
        node,
        name,
        type === undefined ? 'map<string, string>' : CEL_TYPES[type],
      );
      if (wrong) return fail(wrong);
    }
    makeDoubles(parsed.ast);
    const checked = parsed.check();
    if (!checked.valid) return fail(explain(checked.error, text));
    const type = resultType(checked.type ?? '');
    if (type === undefined) return fail(noResult(text));
    return { ok: true, program: { type, run: (values, clock) => work(parsed, values, clock, text) } };
  } catch (error) {
    return fail(explain(error, text));
  }
}

function work(
  parsed: ReturnType<Environment['parse']>,
  values: ReadonlyMap<string, unknown>,
  clock: Clock,
  text: string,
): Worked {
  const before = running;
  running = clock;
  try {
    // Given as a map, a name reaches nothing inherited.
    return leaving(parsed(values as ReadonlyMap<string, unknown> & Record<string, unknown>), text);
  } catch (error) {
    return { ok: false, error: explain(error, text) };
  } finally {
    running = before;
  }
}

/** Only text, number and yes-no leave, within their bounds. */
function leaving(value: unknown, text: string): Worked {
  const fail = (code: string, vi: string, en: string): Worked => ({
    ok: false,
    error: problem(code, vi, en, 0, text.length),
  });
  if (typeof value === 'boolean') return { ok: true, value };
  if (typeof value === 'bigint' || typeof value === 'number') {
    const number = Number(value);
    // Minus zero would read as "-0".
    if (Number.isFinite(number)) return { ok: true, value: number === 0 ? 0 : number };
    return fail(
      'expression.not-finite',
      'Kết quả không phải là một con số (có thể do chia cho 0).',
      'The result is no number (perhaps something was divided by 0).',
    );
  }
  if (typeof value !== 'string') return { ok: false, error: noResult(text) };
  if (value.length <= EXPRESSION_BOUNDS.result) return { ok: true, value };
  return fail(
    'expression.result-long',
    'Kết quả dài quá 10.000 ký tự.',
    'The result is longer than 10,000 characters.',
  );
}

const noResult = (text: string): ExpressionProblem =>
  problem(
    'expression.result-type',
    'Kết quả phải là chữ, số hoặc có/không. Nếu là danh sách hoặc dòng, hãy lấy một phần của nó.',
    'The result must be text, a number or yes/no. Of a list or row take a part.',
    0,
    text.length,
  );

const tooLong = (text: string): ExpressionProblem =>
  problem(
    'expression.too-long',
    `Công thức dài quá ${EXPRESSION_BOUNDS.length} ký tự. Hãy chia làm hai bước.`,
    `The formula is longer than ${EXPRESSION_BOUNDS.length} characters. Split it in two steps.`,
    EXPRESSION_BOUNDS.length,
    text.length,
  );

function resultType(cel: string): ExpressionType | undefined {
  if (cel === 'string') return 'text';
  if (cel === 'double' || cel === 'int') return 'number';
  if (cel === 'bool') return 'yes-no';
  return cel === 'dyn' || cel.startsWith('dyn<') ? 'any' : undefined;
}

/** The variables of a formula, each with its first place. */
function namesIn(root: CelNode): Map<string, CelNode> {
  const names = new Map<string, CelNode>();
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.op === 'id' && !names.has(node.args)) names.set(node.args, node);
    open.push(...childrenOf(node).toReversed());
  }
  return names;
}

function declare(
  environment: Environment,
  { start, end }: CelNode,
  name: string,
  type: string,
): ExpressionProblem | undefined {
  try {
    environment.registerVariable(name, type);
    return undefined;
  } catch {
    return problem(
      'expression.reserved-name',
      `Công thức không dùng được tên "${name}". Hãy đổi tên thông tin này.`,
      `A formula cannot use the name "${name}". Rename this variable.`,
      start,
      end,
    );
  }
}

/**
 * Numbers of the flow have decimals, so numbers in formulas get them too: `tuoi > 18 ? tuoi : 0` and `tuoi in [1, 2]` are
 * of one type then. Places in a list (`anh[0]`) stay whole.
 */
function makeDoubles(root: CelNode): void {
  const open: CelNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.op === 'value' && typeof node.args === 'bigint')
      Object.assign(node, { args: Number(node.args) });
    open.push(...(node.op === '[]' ? [node.args[0]] : childrenOf(node)));
  }
}

function makeBase(): Environment {
  const environment = new Environment({
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
  mixNumbers(environment);
  for (const own of EXPRESSION_FUNCTIONS) {
    if (own.lazy) registerLazy(environment, own);
    else registerPlain(environment, own);
  }
  return environment;
}

/** Counts are whole, numbers have decimals: both together in one reckoning, as everyone expects. */
function mixNumbers(environment: Environment): void {
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

function registerPlain(environment: Environment, own: ExpressionFunction): void {
  const handler = (...given: unknown[]) => {
    return placed(() => own.run(given.map(givenOf), running));
  };
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

function registerLazy(environment: Environment, own: ExpressionFunction): void {
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
        return placed(() => own.run(given, running));
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
  throw new EvaluationError({ code: 'incompatible_ternary_branches', message: 'types differ' });
}

/** A fault of a function, as the library's own error: so it gets the place in the formula. */
function placed<V>(run: () => V): V {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof FormulaFault)) throw error;
    throw new EvaluationError({ code: error.code, message: error.message, cause: error });
  }
}
