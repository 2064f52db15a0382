import type { FlowNode } from '@danloi/engine/flow';
import type { Manifest, Text } from '@danloi/engine/manifest';
import { cardOf } from '@danloi/engine/node-type/card';
import { type LabelOf, toShown } from '../form/template-text.ts';
import { rowsOf } from './node-view.ts';

/** What a step says, as its card shows it: bubbles and quiet lines, and what can be tapped. */
export function saidBy(node: FlowNode, manifest: Manifest, text: (text: Text) => string) {
  const words = cardOf(manifest, node.data).flatMap((part) => {
    if ('bubble' in part) return [part.bubble];
    return 'line' in part ? [text(part.line)] : [];
  });
  const buttons = rowsOf(node, manifest, text).flatMap((row) => (row.button ? [row.label] : []));
  return { words, buttons };
}

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
      const { words, buttons } = saidBy(node, manifest, text);
      return [
        title,
        ...words.map((said) => toShown(said, labelOf)),
        ...buttons.map((label) => `  • ${label}`),
      ].join('\n');
    })
    .join('\n\n');
}
