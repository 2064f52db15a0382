import { referencesIn } from '../../expr/names.ts';
import type { Variable } from '../../flow/schema.ts';
import { asksCitizen } from '../asks.ts';
import type { Finding } from '../finding.ts';
import { isCalled } from '../usage.ts';
import type { LintView } from '../view.ts';

/** Information that no step reads: left over, or asked for nothing. What is not needed should not be asked. */
export function unusedVariable(view: LintView): Finding[] {
  const read = new Set<string>();
  const askedAt = new Map<string, string>();
  const written = new Set<string>();
  for (const node of view.flow.nodes) {
    const asks = asksCitizen(view.typeOf(node));
    for (const { places } of view.textsOf(node)) {
      for (const { name } of places) read.add(name.split('.')[0] ?? '');
    }
    for (const { role, value } of view.rolesOf(node)) {
      if (typeof value !== 'string') continue;
      if (role === 'reads-variable') read.add(value);
      if (role === 'expression') for (const name of referencesIn(value)) read.add(name);
      if (role !== 'writes-variable') continue;
      written.add(value);
      if (asks && !askedAt.has(value)) askedAt.set(value, node.id);
    }
  }
  const unread = view.flow.variables.filter(({ name }) => !read.has(name));
  // Another flow that calls this one may take any of them as a result; then it is read there.
  if (unread.length === 0 || isCalled(view)) return [];
  return unread.flatMap((variable): Finding[] => {
    if (!written.has(variable.name)) return [leftOver(variable)];
    const node = askedAt.get(variable.name);
    return node === undefined ? [] : [askedForNothing(variable, node)];
  });
}

const leftOver = ({ name, title }: Variable): Finding => ({
  rule: 'variable.unused',
  severity: 'hint',
  message: {
    vi: `Chưa bước nào dùng thông tin “${title}”. Có thể bỏ đi.`,
    en: `No step uses the variable “${title}”. It can go.`,
  },
  fix: {
    label: { vi: 'Bỏ thông tin này', en: 'Remove this variable' },
    edits: [{ do: 'remove-variable', name }],
  },
});

const askedForNothing = ({ title }: Variable, node: string): Finding => ({
  rule: 'variable.never-read',
  severity: 'hint',
  node,
  message: {
    vi: `“${title}” được hỏi nhưng không bước nào dùng tới. Nếu không cần, hãy thôi hỏi.`,
    en: `“${title}” is asked for, but no step uses it. If it is not needed, do not ask.`,
  },
});
