import type { Variable } from '../../flow/schema.ts';
import type { Finding } from '../finding.ts';
import { unreadIn } from '../unread.ts';
import type { LintView } from '../view.ts';

/** Information that no step writes or reads: left over. */
export function unusedVariable(view: LintView): Finding[] {
  return unreadIn(view).leftOver.map(leftOver);
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
