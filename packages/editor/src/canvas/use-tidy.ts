import { useCallback } from 'react';
import { act } from '../commands/act.ts';
import { reframed } from '../document/commands/frames.ts';
import { moveNodes, type Point } from '../document/commands/nodes.ts';
import { useEditor } from '../flow-editor/context.ts';
import { exitsOf } from '../flow-editor/node-view.ts';
import { useSizeOf } from './size-of.ts';
import { GLIDE_MS, type TidyHow, tidied } from './tidy.ts';

/** Lays the flow out anew: one step of the document, to which the cards glide on the screen. */
export function useTidy(glideFrom: (from: ReadonlyMap<string, Point>, ms: number) => void) {
  const editor = useEditor();
  const { document, manifests, view } = editor;
  const sizeOf = useSizeOf();
  return useCallback(
    async (how: TidyHow) => {
      const { flow, selection } = document.getState();
      const places = await tidied(flow, {
        how,
        chosen: new Set(selection),
        isNote: (node) => manifests.get(node.type)?.canvas === true,
        sizeOf,
        portsOf: (node) => exitsOf(node, manifests.get(node.type)).map((port) => port.id),
      });
      glideFrom(new Map(flow.nodes.map((node) => [node.id, node.position])), GLIDE_MS);
      act(editor, (now) => reframed(now, moveNodes(now, places), sizeOf));
      if (how !== 'all') return;
      const first = flow.start ?? flow.nodes[0]?.id;
      // The start keeps its place on the paper; it only has to be on the screen.
      if (first !== undefined) view.reveal(first, undefined, false);
    },
    [document, editor, glideFrom, manifests, sizeOf, view],
  );
}
