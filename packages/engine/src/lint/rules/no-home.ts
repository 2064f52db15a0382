import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** A workspace without a home flow has nothing behind "menu"; told only where the other flows are known. */
export function noHome({ flow, known }: LintView): Finding[] {
  if (known?.flows === undefined) return [];
  const others = [...known.flows.values()].filter(({ id }) => id !== flow.id);
  const all = [flow, ...others];
  if (all.some(({ triggers }) => triggers.some(({ kind }) => kind === 'home'))) return [];
  const ids = new Set(flow.triggers.map(({ id }) => id));
  let id = 'mo-dau';
  for (let number = 2; ids.has(id); number++) id = `mo-dau-${number}`;
  return [
    {
      rule: 'flow.no-home',
      severity: 'hint',
      message: {
        vi: 'Đơn vị chưa có kịch bản mở đầu, nên chữ "menu" chưa dẫn tới đâu. Hãy chọn một kịch bản làm mở đầu.',
        en: 'The organisation has no home flow, so "menu" leads nowhere yet. Choose a flow to be the home.',
      },
      fix: {
        label: { vi: 'Lấy kịch bản này làm mở đầu', en: 'Make this flow the home' },
        edits: [{ do: 'add-trigger', trigger: { id, kind: 'home' } }],
      },
    },
  ];
}
