import type { Variable } from '../flow/schema.ts';
import type { Finding, Fix } from '../lint/finding.ts';
import { sameLabels } from '../lint/same-labels.ts';
import type { Pointer, Text } from '../node-type/manifest.ts';
import { dayOf } from './date/bounds.ts';
import { type KindName, kindOf } from './index.ts';

/** What lint looks at of a question, in a step's own data or an item of a form. */
export interface LintedAsk {
  kind: KindName;
  variable: string;
  options?: readonly { id: string; label: string }[];
  min?: number;
  max?: number;
  least?: number;
  most?: number;
  from?: string;
  until?: string;
  earliest?: string;
  latest?: string;
}

/** Where the question stands: its step, the pointer of its data, and how the rules of that step are named. */
export interface Place {
  node: string;
  at: string;
  rules: string;
}

const NO_OPTIONS: Text = { vi: 'Câu hỏi này chưa có lựa chọn nào.', en: 'This question has no choices yet.' };
const LIMITS: Text = {
  vi: '“Nhiều nhất” đang nhỏ hơn “Ít nhất”, nên không câu trả lời nào đúng.',
  en: '“At most” is below “at least”, so no answer fits.',
};
const DAYS: Text = {
  vi: 'Ngày muộn nhất đang trước ngày sớm nhất, nên không câu trả lời nào đúng.',
  en: 'The last day is before the first one, so no answer fits.',
};
const TYPE: Text = {
  vi: 'Nơi lưu không cùng loại với câu trả lời. Hãy chọn thông tin khác ở “Ghi vào”, hoặc đổi loại câu trả lời.',
  en: 'The type of the variable is not the kind of the answer. Choose another or change its type.',
};
const sensitive = (title: string): Text => ({
  vi: `“${title}” giữ số căn cước, nên cần đặt mức bảo mật “nhạy cảm”.`,
  en: `“${title}” keeps an identity number; its class should be “sensitive”.`,
});

const toType = (title: string): Text => ({
  vi: `Đổi loại của “${title}” theo câu trả lời`,
  en: `Give “${title}” the type of the answer`,
});
const toClass = (title: string): Text => ({
  vi: `Đặt “${title}” là nhạy cảm`,
  en: `Make “${title}” sensitive`,
});

/** What may be wrong with one question: choices, limits, and where its answer is kept. */
export function lintAsked(
  data: LintedAsk,
  { node, at, rules }: Place,
  variables: readonly Variable[],
): Finding[] {
  const kind = kindOf(data.kind);
  const findings: Finding[] = [];
  const found = (rule: string, severity: Finding['severity'], key: string, message: Text) =>
    findings.push({ rule: `${rules}.${rule}`, severity, node, field: `${at}/${key}` as Pointer, message });
  if (data.kind === 'choice' || data.kind === 'choices') {
    const options = data.options ?? [];
    const labels = options.map(({ label }) => label);
    findings.push(...sameLabels(labels, node, (index) => `${at}/options/${index}/label` as Pointer));
    if (options.length === 0) found('no-options', 'error', 'options', NO_OPTIONS);
    const least = data.kind === 'choices' ? (data.least ?? 1) : 1;
    const most = data.kind === 'choices' ? (data.most ?? options.length) : options.length;
    if (options.length > 0 && (least > most || least > options.length))
      found('limits', 'error', 'least', LIMITS);
  }
  const has = (key: string) => Object.hasOwn(kind.fields, key);
  if (has('min') && data.min !== undefined && data.max !== undefined && data.min > data.max) {
    found('limits', 'error', 'max', LIMITS);
  }
  if (has('until') && !inOrder(data.from, data.until)) found('limits', 'error', 'until', DAYS);
  if (has('latest') && (data.earliest ?? '') > (data.latest ?? '24:00'))
    found('limits', 'error', 'latest', LIMITS);
  const variable = variables.find(({ name }) => name === data.variable);
  if (variable === undefined) return findings;
  const about = { node, field: `${at}/variable` as Pointer, severity: 'warning' } as const;
  if (!fits(variable.type, kind.variable)) {
    const fix = changed(variable, { type: kind.variable }, toType(variable.title));
    findings.push({ ...about, rule: `${rules}.variable-type`, message: TYPE, fix });
  }
  if ((variable.class === 'public' || variable.class === 'basic') && kind.class === 'sensitive') {
    const fix = changed(variable, { class: kind.class }, toClass(variable.title));
    findings.push({ ...about, rule: `${rules}.class`, message: sensitive(variable.title), fix });
  }
  return findings;
}

function changed(variable: Variable, change: Partial<Variable>, label: Text): Fix {
  return {
    label,
    edits: [{ do: 'set-variable', name: variable.name, variable: { ...variable, ...change } }],
  };
}

/** A label or a code may be kept as text too. */
function fits(type: Variable['type'], wanted: Variable['type']): boolean {
  return type === wanted || (type === 'text' && wanted === 'choice');
}

function inOrder(from: string | undefined, until: string | undefined): boolean {
  const day = (bound: string | undefined) => (bound === undefined ? undefined : dayOf(bound, '2000-01-01'));
  const [first, last] = [day(from), day(until)];
  return first === undefined || last === undefined || first <= last;
}
