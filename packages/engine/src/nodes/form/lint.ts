import { lintAsked } from '../../answers/lint.ts';
import type { Finding, FlowView } from '../../lint/finding.ts';
import { sameLabels } from '../../lint/same-labels.ts';
import type { FormData } from './schema.ts';

/** Each question as a single one is looked at; each variable and short name once; conditions on what was asked before. */
export function lint(data: FormData, node: { id: string }, { flow }: FlowView): Finding[] {
  const findings = data.fields.flatMap((field, at) =>
    lintAsked(field, { node: node.id, at: `/fields/${at}`, rules: 'form' }, flow.variables),
  );
  const titles = data.fields.map(({ title }) => title);
  findings.push(...sameLabels(titles, node.id, (at) => `/fields/${at}/title`));
  data.fields.forEach((field, at) => {
    const first = data.fields.findIndex(({ variable }) => variable === field.variable);
    if (first < at) {
      findings.push({
        rule: 'form.twice',
        severity: 'error',
        node: node.id,
        field: `/fields/${at}/variable`,
        message: {
          vi: `Câu ${at + 1} và câu ${first + 1} cùng ghi vào một chỗ, nên câu sau sẽ không được hỏi. Hãy chọn chỗ ghi khác.`,
          en: `Questions ${at + 1} and ${first + 1} keep their answers in one place, so the later is never asked. Choose another.`,
        },
      });
    }
    for (const [row, { variable }] of (field.onlyIf ?? []).entries()) {
      const source = data.fields.findIndex((other) => other.variable === variable);
      if (source < at) continue;
      findings.push({
        rule: 'form.asked-later',
        severity: 'warning',
        node: node.id,
        field: `/fields/${at}/onlyIf/${row}/variable`,
        message: {
          vi: `Câu ${at + 1} chờ câu trả lời của một câu hỏi sau nó. Hãy đổi thứ tự hai câu.`,
          en: `Question ${at + 1} waits for the answer to a question that comes after it. Change their order.`,
        },
      });
    }
  });
  return findings;
}
