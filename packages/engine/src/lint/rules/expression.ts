import { checkExpression, type ExpressionProblem, renameIn } from '../../expr/index.ts';
import type { FlowNode, VariableType } from '../../flow/schema.ts';
import { type RoleAt, siblingWithRole } from '../../node-type/roles.ts';
import type { Finding, Fix } from '../finding.ts';
import { nearest, setField } from '../fix.ts';
import type { LintView } from '../view.ts';

/** What a formula may be kept in: a variable of one of these types, by what the formula gives. */
const KEPT_IN: Readonly<Record<string, readonly VariableType[]>> = {
  text: ['text', 'choice', 'date', 'time', 'phone'],
  number: ['number', 'money'],
  'yes-no': ['yes-no'],
};

/** Formulas that cannot be read, name what there is not, mix kinds, or give what their variable cannot hold. */
export function expression(view: LintView): Finding[] {
  return view.fields('expression').flatMap(({ node, at }): Finding[] => {
    const text = at.value;
    // Nothing written yet is told by the rule of empty fields.
    if (typeof text !== 'string' || text.trim() === '' || view.hides(node, at.pointer)) return [];
    const check = checkExpression(text, view.flow.variables);
    if (!check.ok) return check.problems.map((problem) => wrong(view, node, at, text, problem));
    return unkept(view, node, at, check.type);
  });
}

function wrong(
  view: LintView,
  node: FlowNode,
  at: RoleAt,
  text: string,
  problem: ExpressionProblem,
): Finding {
  const piece = text.slice(problem.from, problem.to).trim();
  const place = piece === '' || piece === text.trim() ? '' : ` (“${piece.slice(0, 40)}”)`;
  const fix = nameFix(view, node, at, text, problem);
  return {
    rule: 'expression.wrong',
    severity: 'error',
    node: node.id,
    field: at.pointer,
    message: {
      vi: `Công thức chưa đúng${place}: ${problem.message.vi}`,
      en: `The formula is not right${place}: ${problem.message.en}`,
    },
    ...(fix === undefined ? {} : { fix }),
  };
}

function nameFix(
  view: LintView,
  node: FlowNode,
  at: RoleAt,
  text: string,
  problem: ExpressionProblem,
): Fix | undefined {
  if (problem.code !== 'expression.unknown-variable') return undefined;
  const name = text.slice(problem.from, problem.to);
  const near = nearest(name, view.variables.keys());
  if (near === undefined) return undefined;
  const title = view.variables.get(near)?.title ?? near;
  return setField(node.id, at.pointer, renameIn(text, name, near), `Dùng “${title}”`, `Use “${title}”`);
}

/** Where the variable that takes the result stands beside the formula, it must be able to hold it. */
function unkept(view: LintView, node: FlowNode, at: RoleAt, type: string): Finding[] {
  const name = siblingWithRole(at, 'writes-variable');
  const variable = typeof name === 'string' ? view.variables.get(name) : undefined;
  const fits = Object.hasOwn(KEPT_IN, type) ? KEPT_IN[type] : undefined;
  if (variable === undefined || fits === undefined || fits.includes(variable.type)) return [];
  return [
    {
      rule: 'expression.type',
      severity: 'error',
      node: node.id,
      field: at.pointer,
      message: {
        vi: `Kết quả của công thức không ghi được vào “${variable.title}”. Hãy chọn thông tin khác loại, hoặc sửa công thức.`,
        en: `“${variable.title}” cannot hold what the formula gives. Choose a variable of another type or change the formula.`,
      },
    },
  ];
}
