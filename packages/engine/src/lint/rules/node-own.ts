import { given } from '../../node-type/given.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';
import { nodeData } from './node-data.ts';

/** What the node types themselves look at, for data that fit their schema. */
export function nodeOwn(view: LintView): Finding[] {
  const unfit = new Set(nodeData(view).map(({ node }) => node));
  return view.flow.nodes.flatMap((node) => {
    const type = view.typeOf(node);
    if (type?.lint === undefined || unfit.has(node.id)) return [];
    return type.lint(given(type.manifest.data, node.data), { id: node.id, name: node.name }, view);
  });
}
