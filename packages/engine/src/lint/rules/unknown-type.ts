import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** A step of a kind that this server does not know. */
export function unknownType(view: LintView): Finding[] {
  return view.flow.nodes.flatMap((node): Finding[] => {
    if (view.typeOf(node) !== undefined) return [];
    return [
      {
        rule: 'node.unknown-type',
        severity: 'error',
        node: node.id,
        message: {
          vi: `Máy chủ này không có loại bước "${node.type}". Hãy bỏ bước này hoặc hỏi người quản trị.`,
          en: `This server has no step of the kind "${node.type}". Remove it or ask the administrator.`,
        },
      },
    ];
  });
}
