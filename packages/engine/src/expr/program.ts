import type { VariableType } from '../flow/schema.ts';
import { notAllowed, unknownCalls } from './allowed.ts';
import type { Clock } from './clock.ts';
import { explain } from './explain.ts';
import { EXPRESSION_FUNCTIONS } from './functions/index.ts';
import { type CelEnvironment, type CelNode, newEnvironment } from './gate.ts';
import { leaving, noResult, type Worked } from './leaving.ts';
import { EXPRESSION_BOUNDS, type ExpressionProblem, type ExpressionType, problem } from './problem.ts';
import { mixNumbers, registerFunction } from './register.ts';
import { makeDoubles, namesIn } from './rewrite.ts';
import { CEL_TYPES } from './values.ts';

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

let base: CelEnvironment | undefined;

function makeBase(): CelEnvironment {
  const environment = newEnvironment();
  mixNumbers(environment);
  for (const own of EXPRESSION_FUNCTIONS) registerFunction(environment, own, () => running);
  return environment;
}

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
  const unknown = unknownCalls(text);
  if (unknown.length > 0) return fail(...unknown);
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
  parsed: ReturnType<CelEnvironment['parse']>,
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

function declare(
  environment: CelEnvironment,
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
