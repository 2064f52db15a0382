import type { FlowNode } from '../flow/schema.ts';
import type { Manifest, Pointer } from '../node-type/manifest.ts';
import { valueAt } from '../node-type/pointer.ts';
import type { Fix } from './finding.ts';
import { splitText } from './split-text.ts';

/** A text that is too long goes on in further bubbles, where the card of the step shows a list of them behind it. */
export function splitFix(manifest: Manifest, node: FlowNode, field: Pointer, limit: number): Fix | undefined {
  const bubbles = manifest.card.flatMap((part) =>
    'bubble' in part && part.of === undefined ? [part.bubble] : [],
  );
  const more = bubbles[bubbles.indexOf(field) + 1];
  if (!bubbles.includes(field) || more === undefined) return undefined;
  const schema = valueAt(manifest.data, `/properties${more}`);
  const most = valueAt(schema, '/maxItems');
  const role = valueAt(schema, '/items/x-role');
  const text = valueAt(node.data, field);
  const further: unknown = valueAt(node.data, more) ?? [];
  if (typeof text !== 'string' || typeof most !== 'number' || role !== 'template' || !Array.isArray(further))
    return undefined;
  const [first, ...others] = splitText(text, limit) ?? [];
  if (first === undefined || others.length + further.length > most) return undefined;
  return {
    label: { vi: `Tách thành ${others.length + 1} tin`, en: `Split into ${others.length + 1} bubbles` },
    edits: [
      { do: 'set-field', node: node.id, field, value: first },
      { do: 'set-field', node: node.id, field: more, value: [...others, ...further] },
    ],
  };
}
