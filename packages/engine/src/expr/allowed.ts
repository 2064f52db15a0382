import { EXPRESSION_FUNCTIONS } from './functions/index.ts';
import type { CelNode } from './gate.ts';
import { callsIn } from './names.ts';
import { compilePattern } from './pattern.ts';
import { type ExpressionProblem, problem } from './problem.ts';

/** All that a formula may be made of. What a later version of the library brings is refused until it stands here. */
const OPERATIONS = new Set<string>([
  ...['value', 'id', '.', '[]', 'list', '?:', '&&', '||', '!_', '-_'],
  ...['==', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', '%', 'in', 'call', 'rcall'],
]);
const OWN = new Map(EXPRESSION_FUNCTIONS.map((one) => [one.name, one]));
const CALLS = new Set(['size', 'string', 'int', 'double', 'has', ...OWN.keys()]);
/** Written after a dot: `ten.contains("a")`. */
const METHODS = new Set(['size', 'contains', 'startsWith', 'endsWith']);
const MOST_TOLD = 5;

/** Functions that there are not, found before anything is parsed: the library would remember each name for ever. */
export function unknownCalls(text: string): ExpressionProblem[] {
  return callsIn(text)
    .filter(({ name, method }) => !(method ? METHODS : CALLS).has(name))
    .slice(0, MOST_TOLD)
    .map(({ name, from }) => unknownFunction(name, from, from + name.length));
}

/** What in a parsed formula is not allowed, or would surprise; empty when all is well. */
export function notAllowed(root: CelNode, isVariable: (name: string) => boolean): ExpressionProblem[] {
  const found: ExpressionProblem[] = [];
  const open: CelNode[] = [root];
  for (let node = open.pop(); node !== undefined && found.length < MOST_TOLD; node = open.pop()) {
    const wrong = wrongWith(node, isVariable);
    if (wrong === undefined) open.push(...childrenOf(node).toReversed());
    else found.push(wrong);
  }
  return found;
}

function wrongWith(node: CelNode, isVariable: (name: string) => boolean): ExpressionProblem | undefined {
  const tell = (code: string, vi: string, en: string) => problem(code, vi, en, node.start, node.end);
  if (!OPERATIONS.has(node.op)) {
    return tell(
      'expression.operation',
      'Công thức có phép không dùng được ở đây.',
      'The formula has a sign that is not available here.',
    );
  }
  if (node.op === 'value') {
    if (['string', 'bigint', 'number', 'boolean'].includes(typeof node.args)) return undefined;
    return tell(
      'expression.value',
      'Giá trị này không dùng được. Để hỏi đã có thông tin chưa, hãy dùng da_co(…).',
      'This value is not available. To ask whether something is filled in use da_co(…).',
    );
  }
  if (node.op === 'id')
    return isVariable(node.args) ? undefined : unknownName(node.args, node.start, node.end);
  if (node.op === 'call') return wrongCall(node.args[0], node.args[1], node);
  if (node.op === 'rcall') {
    return METHODS.has(node.args[0]) ? undefined : unknownFunction(node.args[0], node.start, node.end);
  }
  if (node.op === '/' || node.op === '%') return wrongDivision(node.op, node.args[0], node.args[1], node);
  return undefined;
}

function unknownName(name: string, from: number, to: number): ExpressionProblem {
  return problem(
    'expression.unknown-variable',
    `Kịch bản chưa có thông tin "${name}". Chữ thì đặt trong dấu ngoặc kép.`,
    `The flow has no variable "${name}". Text goes into quotation marks.`,
    from,
    to,
  );
}

function unknownFunction(name: string, from: number, to: number): ExpressionProblem {
  const instead = name === 'matches' ? 'khop' : undefined;
  return problem(
    'expression.unknown-function',
    instead === undefined
      ? `Không có hàm "${name}". Hãy chọn một hàm trong danh sách.`
      : `Không dùng được hàm "${name}". Hãy dùng ${instead}(chữ, mẫu).`,
    instead === undefined
      ? `There is no function "${name}". Choose one from the list.`
      : `The function "${name}" is not available. Use ${instead}(text, pattern).`,
    from,
    to,
  );
}

function wrongCall(
  name: string,
  given: readonly CelNode[],
  { start, end }: CelNode,
): ExpressionProblem | undefined {
  if (!CALLS.has(name)) return unknownFunction(name, start, end);
  const own = OWN.get(name);
  if (own === undefined) return undefined;
  const least = own.arguments.filter(({ optional }) => optional !== true).length;
  if (given.length < least || given.length > own.arguments.length) {
    const names = (language: 'vi' | 'en') => own.arguments.map((one) => one.name[language]).join(', ');
    return problem(
      'expression.arguments',
      `Hàm ${name} cần: ${name}(${names('vi')}).`,
      `The function ${name} takes: ${name}(${names('en')}).`,
      start,
      end,
    );
  }
  for (const [at, argument] of own.arguments.entries()) {
    const node = given[at];
    if (argument.literal !== true || node === undefined) continue;
    const wrong = wrongPattern(node);
    if (wrong) return wrong;
  }
  return undefined;
}

function wrongPattern(node: CelNode): ExpressionProblem | undefined {
  if (node.op !== 'value' || typeof node.args !== 'string') {
    return problem(
      'expression.pattern',
      'Mẫu phải viết sẵn trong dấu ngoặc kép.',
      'The pattern must be written out in quotation marks.',
      node.start,
      node.end,
    );
  }
  const pattern = compilePattern(node.args);
  if (pattern.ok) return undefined;
  return problem('expression.pattern', pattern.message.vi, pattern.message.en, node.start, node.end);
}

/** Whole numbers divide without a remainder there, which nobody expects: 1 / 2 would be 0. */
function wrongDivision(
  op: '/' | '%',
  left: CelNode,
  right: CelNode,
  node: CelNode,
): ExpressionProblem | undefined {
  if (right.op === 'value' && Number(right.args) === 0) {
    return problem(
      'expression.by-zero',
      'Không chia được cho 0.',
      'Nothing can be divided by 0.',
      node.start,
      node.end,
    );
  }
  const drops = (isWritten(left) && isWritten(right)) || (isCounted(left) && isCounted(right));
  if (op === '%' || !drops) return undefined;
  return problem(
    'expression.whole-division',
    'Chia hai số nguyên sẽ bỏ phần lẻ. Hãy viết một số có phần lẻ, ví dụ 7.0 / 2, hoặc double(…).',
    'Dividing two whole numbers drops the rest. Write one with decimals, such as 7.0 / 2, or double(…).',
    node.start,
    node.end,
  );
}

/** A whole number, written out. */
function isWritten(node: CelNode): boolean {
  if (node.op === '-_') return isWritten(node.args);
  return node.op === 'value' && typeof node.args === 'bigint';
}

/** Surely a whole number, counted or reckoned from such; written ones get decimals before the formula runs. */
function isCounted(node: CelNode): boolean {
  switch (node.op) {
    case 'call':
    case 'rcall':
      return node.args[0] === 'size' || node.args[0] === 'int';
    case '-_':
      return isCounted(node.args);
    case '+':
    case '-':
    case '*':
      return isCounted(node.args[0]) && isCounted(node.args[1]);
    case '?:':
      return isCounted(node.args[1]) && isCounted(node.args[2]);
    default:
      return false;
  }
}

/** The parts of a formula's part, in order. */
export function childrenOf(node: CelNode): CelNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
      return [node.args[0]];
    case 'call':
      return [...node.args[1]];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case 'list':
      return [...node.args];
    case '!_':
    case '-_':
      return [node.args];
    case '?:':
      return [...node.args];
    default:
      return Array.isArray(node.args) ? node.args.filter(isNode) : [];
  }
}

function isNode(value: unknown): value is CelNode {
  return typeof value === 'object' && value !== null && 'op' in value;
}
