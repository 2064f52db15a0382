import Value from 'typebox/value';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** What the node types themselves look at, for data that fit their schema. */
export function nodeOwn(view: LintView): Finding[] {
  return view.flow.nodes.flatMap((node) => {
    const type = view.typeOf(node);
    if (type?.lint === undefined || !Value.Check(type.manifest.data, node.data)) return [];
    return type.lint(node.data, { id: node.id, name: node.name }, view);
  });
}
