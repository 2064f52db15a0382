import { checkExpression } from '../../expr/index.ts';
import type { Finding, FlowView } from '../../lint/finding.ts';
import type { ExpressionData } from './schema.ts';

/** What the rule of formulas does not know: two ways need a yes or no, and a result needs a place. */
export function lint(data: ExpressionData, node: { id: string }, { flow }: FlowView): Finding[] {
  if (data.how === 'keep') {
    if (data.variable !== undefined) return [];
    return [
      {
        rule: 'expression.nowhere',
        severity: 'error',
        node: node.id,
        field: '/variable',
        message: {
          vi: 'Chưa chọn thông tin để ghi kết quả.',
          en: 'Choose a variable to keep the result in.',
        },
      },
    ];
  }
  const check = checkExpression(data.formula, flow.variables);
  if (!check.ok || check.type === 'yes-no' || check.type === 'any') return [];
  return [
    {
      rule: 'expression.no-yes-no',
      severity: 'error',
      node: node.id,
      field: '/formula',
      message: {
        vi: 'Công thức cần cho kết quả đúng hoặc sai, ví dụ so sánh bằng >=. Nếu muốn ghi kết quả, hãy chọn “ghi vào một thông tin”.',
        en: 'The formula must give true or false, by a comparison such as >=. To keep a result choose “keeping in a variable”.',
      },
    },
  ];
}
