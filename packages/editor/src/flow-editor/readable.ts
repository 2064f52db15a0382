import type { FlowNode } from '@danloi/engine/flow';
import type { Manifest, Text } from '@danloi/engine/manifest';
import { cardOf } from '@danloi/engine/node-type/card';
import { type LabelOf, toShown } from '../form/template-text.ts';
import { rowsOf } from './node-view.ts';

/** Steps as one would write them down for a colleague: name, what is said, what can be tapped. */
export function readable(
  nodes: readonly FlowNode[],
  parts: { manifests: ReadonlyMap<string, Manifest>; text(text: Text): string; labelOf: LabelOf },
): string {
  const { manifests, text, labelOf } = parts;
  return nodes
    .map((node) => {
      const manifest = manifests.get(node.type);
      const title = node.name === '' && manifest !== undefined ? text(manifest.title) : node.name;
      if (manifest === undefined) return title;
      const said = cardOf(manifest, node.data).flatMap((part) => {
        if ('bubble' in part) return [toShown(part.bubble, labelOf)];
        return 'line' in part ? [toShown(text(part.line), labelOf)] : [];
      });
      const buttons = rowsOf(node, manifest, text).flatMap((row) => (row.button ? [`  • ${row.label}`] : []));
      return [title, ...said, ...buttons].join('\n');
    })
    .join('\n\n');
}
