import type { FlowNode } from '../../flow/schema.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** A step of a kind that this server does not know, or whose data were written by a newer version of its kind. */
export function unknownType(view: LintView): Finding[] {
  return view.flow.nodes.flatMap((node): Finding[] => {
    const type = view.typeOf(node);
    if (type === undefined) return [unknown(node)];
    return (node.version ?? 1) > type.manifest.version
      ? [newer(node, type.manifest.title.vi, type.manifest.title.en)]
      : [];
  });
}

const unknown = (node: FlowNode): Finding => ({
  rule: 'node.unknown-type',
  severity: 'error',
  node: node.id,
  message: {
    vi: `Máy chủ này không có loại bước "${node.type}". Hãy bỏ bước này hoặc hỏi người quản trị.`,
    en: `This server has no step of the kind "${node.type}". Remove it or ask the administrator.`,
  },
  fix: {
    label: { vi: 'Bỏ bước này', en: 'Remove this step' },
    edits: [{ do: 'remove-node', node: node.id }],
  },
});

const newer = (node: FlowNode, vi: string, en: string): Finding => ({
  rule: 'node.newer-version',
  severity: 'error',
  node: node.id,
  message: {
    vi: `Bước “${vi}” này được vẽ bằng bản Dẫn Lối mới hơn. Hãy cập nhật máy chủ rồi mở lại.`,
    en: `This step “${en}” was drawn with a newer Dẫn Lối. Update the server and open it again.`,
  },
});
