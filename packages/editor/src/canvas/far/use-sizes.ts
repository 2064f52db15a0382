import type { FlowNode } from '@danloi/engine/flow';
import { useEffect, useMemo, useReducer } from 'react';
import { useEditor } from '../../flow-editor/context.ts';
import { rowsOf } from '../../flow-editor/node-view.ts';
import { useText } from '../../flow-editor/words.ts';
import { useLabels } from '../../form/use-labels.ts';
import type { Size } from '../tidy.ts';
import { cardSize, ringsOf } from './card-size.ts';
import { handlesOf } from './handles.ts';
import { letterWidths } from './letter-widths.ts';

export interface Sizes {
  /** The size of a card as it was drawn, or else as it would be. */
  sizeOf(node: FlowNode): Size;
  /** By exit, how far its ring lies above the foot of the card. */
  ringsOf(node: FlowNode): ReadonlyMap<string, number>;
  handlesOf(node: FlowNode): ReturnType<typeof handlesOf>;
}

/** Sizes that no drawing has confirmed yet. */
export const workedOut = new WeakSet<Size>();

/** Sizes of all cards without drawing them; worked out once for each, anew when language, names or letters change. */
export function useSizes(): Sizes {
  const { manifests, view } = useEditor();
  const text = useText();
  const { labelOf } = useLabels();
  const [letters, lettersCame] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    let here = true;
    if (document.fonts.status !== 'loaded') void document.fonts.ready.then(() => here && lettersCame());
    return () => {
      here = false;
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other letters, other widths
  return useMemo(() => {
    const ruler = { text, labelOf, ...letterWidths() };
    const made = new WeakMap<FlowNode, Size>();
    const sizeOf = (node: FlowNode): Size => {
      const drawn = view.sizes.get(node.id);
      if (drawn !== undefined && !workedOut.has(drawn)) return drawn;
      const known = made.get(node);
      if (known !== undefined) return known;
      const size = cardSize(node, manifests.get(node.type), ruler);
      made.set(node, size);
      return size;
    };
    const ringed = new WeakMap<FlowNode, ReadonlyMap<string, number>>();
    const rings = (node: FlowNode): ReadonlyMap<string, number> => {
      const known = ringed.get(node);
      if (known !== undefined) return known;
      const manifest = manifests.get(node.type);
      const found =
        manifest === undefined || manifest.canvas === true
          ? new Map<string, number>()
          : ringsOf(rowsOf(node, manifest, text));
      ringed.set(node, found);
      return found;
    };
    return { sizeOf, ringsOf: rings, handlesOf: (node) => handlesOf(rings(node), sizeOf(node)) };
  }, [manifests, view, text, labelOf, letters]);
}
