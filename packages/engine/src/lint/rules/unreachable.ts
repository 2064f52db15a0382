import { reachable } from '../../compile/reachable.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** Steps that no line leads to from the start. */
export function unreachable({ flow, nodes }: LintView): Finding[] {
  if (flow.start === undefined || !nodes.has(flow.start)) return [];
  const reached = reachable(flow);
  return flow.nodes
    .filter((node) => !reached.has(node.id))
    .map((node) => ({
      rule: 'node.unreachable',
      severity: 'warning',
      node: node.id,
      message: {
        vi: 'Không có đường nào dẫn tới bước này. Hãy nối vào hoặc bỏ đi.',
        en: 'Nothing leads to this step. Connect it or remove it.',
      },
    }));
}
