import type { Finding, FlowView } from '../../lint/finding.ts';
import { setField } from '../../lint/fix.ts';
import type { SubmissionData } from './schema.ts';

/** Each field once, secrets only in confidential forms, and a number that can be read aloud. */
export function lint(data: SubmissionData, node: { id: string }, { flow }: FlowView): Finding[] {
  const variable = (name: string) => flow.variables.find((one) => one.name === name);
  const findings: Finding[] = [];
  data.fields.forEach((row, at) => {
    const field = `/fields/${at}/variable` as const;
    const declared = variable(row.variable);
    const title = row.title ?? declared?.title ?? row.variable;
    if (data.fields.findIndex((other) => other.variable === row.variable) < at) {
      const message = { vi: `“${title}” có hai lần trong phiếu.`, en: `“${title}” is in the form twice.` };
      const once = data.fields.filter((_, other) => other !== at);
      const fix = setField(node.id, '/fields', once, 'Bỏ dòng thừa', 'Remove the second');
      findings.push({ rule: 'submission.twice', severity: 'warning', node: node.id, field, message, fix });
    }
    if (declared?.class === 'secret' && !data.confidential) {
      const message = {
        vi: `“${title}” là thông tin mật, nhưng phiếu này không phải phiếu mật.`,
        en: `“${title}” is secret, but this form is not confidential.`,
      };
      findings.push({
        rule: 'submission.not-confidential',
        severity: 'warning',
        node: node.id,
        field,
        message,
        fix: setField(node.id, '/confidential', true, 'Đặt là phiếu mật', 'Make the form confidential'),
      });
    }
  });
  const number = variable(data.caseNumber);
  if (number && number.type !== 'text') {
    const message = {
      vi: `Mã phiếu gồm chữ và số, nên “${number.title}” phải là thông tin loại chữ.`,
      en: `A case number has letters and digits, so “${number.title}” must be of the kind text.`,
    };
    findings.push({
      rule: 'submission.number',
      severity: 'error',
      node: node.id,
      field: '/caseNumber',
      message,
      fix: {
        label: { vi: 'Đổi thành loại chữ', en: 'Make it a text' },
        edits: [{ do: 'set-variable', name: number.name, variable: { ...number, type: 'text' } }],
      },
    });
  }
  return findings;
}
