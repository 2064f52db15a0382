import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** Steps that no line leads to from the start. */
export function unreachable({ flow, nodes, graph }: LintView): Finding[] {
  if (flow.start === undefined || !nodes.has(flow.start)) return [];
  return flow.nodes
    .filter((node) => !graph.reached.has(node.id))
    .map((node) => ({
      rule: 'node.unreachable',
      severity: 'warning',
      node: node.id,
      message: {
        vi: 'Không có đường nào dẫn tới bước này. Hãy nối vào hoặc bỏ đi.',
        en: 'Nothing leads to this step. Connect it or remove it.',
      },
      fix: {
        label: { vi: 'Bỏ bước này', en: 'Remove this step' },
        edits: [{ do: 'remove-node', node: node.id }],
      },
    }));
}
