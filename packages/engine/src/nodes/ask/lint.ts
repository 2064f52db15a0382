import type { Finding, FlowView } from '../../lint/finding.ts';
import { sameLabels } from '../../lint/same-labels.ts';
import type { AskData } from './schema.ts';

export function lint(data: AskData, node: { id: string }, { flow }: FlowView): Finding[] {
  const options = data.kind === 'choice' ? (data.options ?? []) : [];
  const about = { node: node.id } as const;
  const findings = sameLabels(
    options.map(({ label }) => label),
    node.id,
    (index) => `/options/${index}/label`,
  );
  if (data.kind === 'choice' && options.length === 0) {
    findings.push({
      ...about,
      rule: 'ask.no-options',
      severity: 'error',
      field: '/options',
      message: { vi: 'Câu hỏi này chưa có lựa chọn nào.', en: 'This question has no choices yet.' },
    });
  }
  if (data.min !== undefined && data.max !== undefined && data.min > data.max) {
    findings.push({
      ...about,
      rule: 'ask.limits',
      severity: 'error',
      field: '/max',
      message: {
        vi: '"Nhiều nhất" đang nhỏ hơn "Ít nhất", nên không câu trả lời nào đúng.',
        en: '"At most" is below "at least", so no answer fits.',
      },
    });
  }
  const type = flow.variables.find((variable) => variable.name === data.variable)?.type;
  const fits =
    type === undefined ||
    type === data.kind ||
    (type === 'text' && ['choice', 'candidate-number'].includes(data.kind));
  if (!fits) {
    findings.push({
      ...about,
      rule: 'ask.variable-type',
      severity: 'warning',
      field: '/variable',
      message: {
        vi: 'Nơi lưu không cùng loại với câu trả lời. Hãy chọn thông tin khác ở “Ghi vào”, hoặc đổi loại câu trả lời.',
        en: 'The type of the variable is not the kind of the answer. Choose another or change its type.',
      },
    });
  }
  return findings;
}
