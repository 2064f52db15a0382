import type { FlowNode } from '@danloi/engine/flow';
import { applyNodeChanges, type NodeChange, useReactFlow } from '@xyflow/react';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { nodesById } from '../document/flow-index.ts';
import { useDocument, useEditor, usePhone, useProblems } from '../flow-editor/context.ts';
import { exitsOf } from '../flow-editor/node-view.ts';
import { useText } from '../flow-editor/words.ts';
import { type Rect, rectsOf } from './crossing.ts';
import { FAR } from './distance.ts';
import { useSeen } from './far/use-seen.ts';
import { growthIn, movesIn, selectionIn, withUndrawn } from './from-view.ts';
import { litEdges } from './lit.ts';
import { type CardNode, toCards, toWires, type WireEdge } from './to-view.ts';
import { useGlide } from './use-glide.ts';
import { useRoom } from './use-room.ts';
import { useTidy } from './use-tidy.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** The cards and wires on the screen: made from the document, and moved by hand in between. */
export function useViewNodes(changed: ReadonlySet<string>) {
  const { document, manifests, view } = useEditor();
  const text = useText();
  const whole = useDocument((state) => state.flow);
  const selection = useDocument((state) => state.selection);
  const edge = useDocument((state) => state.edge);
  const findings = useProblems((state) => state.byNode);
  const path = usePhone((state) => state.path);
  const running = usePhone((state) => state.currentNode);
  const flowView = useReactFlow<CardNode, WireEdge>();

  const seen = useSeen(whole, { selection, running });
  const { flow, large, places, sizes } = seen;

  const lit = useMemo(() => (path.length === 0 ? NOTHING : litEdges(whole, path)), [whole, path]);
  const marks = useMemo(
    () => ({ selection: new Set(selection), edge, findings, running, lit, changed }),
    [selection, edge, findings, running, lit, changed],
  );
  const known = useCallback(
    (node: FlowNode) =>
      // A card just put in is measured where it is drawn: others make room for it then.
      large && !view.fresh.has(node.id)
        ? { measured: sizes.sizeOf(node), handles: sizes.handlesOf(node) }
        : {},
    [large, sizes, view],
  );
  const [cards, setCards] = useState<CardNode[]>(() => toCards(flow, manifests, marks, [], known));

  // Apart from the marks: whoever chooses a step waits for no words.
  const labels = useMemo(() => {
    const nodes = nodesById(flow.nodes);
    return new Map(
      flow.edges.map((one) => {
        const from = nodes.get(one.from);
        const exit =
          from === undefined
            ? undefined
            : exitsOf(from, manifests.get(from.type)).find((port) => port.id === one.port);
        const title = exit === undefined ? one.port : text(exit.title);
        return [one.id, `${from?.name ?? ''}: ${title} → ${nodes.get(one.to)?.name ?? ''}`];
      }),
    );
  }, [flow, manifests, text]);
  const wiresBefore = useRef<WireEdge[]>([]);
  const wires = useMemo(() => {
    const before = wiresBefore.current;
    const next = toWires(flow, marks, ({ id }) => labels.get(id) ?? '', before);
    // The same list where every wire is the same: the canvas takes in no list at each key.
    if (next.length !== before.length || next.some((wire, at) => wire !== before[at]))
      wiresBefore.current = next;
    return wiresBefore.current;
  }, [flow, labels, marks]);

  const { onTheWay, glideFrom } = useGlide(setCards);
  const { putDown, grown } = useRoom(glideFrom);
  const tidy = useTidy(glideFrom);

  useEffect(() => {
    setCards((before) => onTheWay(toCards(flow, manifests, marks, before, known)));
  }, [flow, known, manifests, marks, onTheWay]);

  const onNodesChange = useCallback(
    (changes: NodeChange<CardNode>[]) => {
      setCards((before) =>
        applyNodeChanges(
          changes.filter((change) => change.type === 'position' || change.type === 'dimensions'),
          before,
        ),
      );
      const { selection: chosen, flow: now } = document.getState();
      const nodes = nodesById(now.nodes);
      const moved = withUndrawn(movesIn(changes), chosen, nodes);
      if (moved.size > 0) putDown(moved);
      // Far away cards are drawn in another size: what is measured there says nothing.
      const near = flowView.getZoom() >= FAR;
      const grew = near ? growthIn(changes, view, chosen) : NOTHING;
      for (const change of large && near ? changes : []) {
        if (change.type !== 'dimensions' || change.dimensions === undefined) continue;
        const node = nodes.get(change.id);
        if (node !== undefined) places.put(node.id, node.position, change.dimensions);
      }
      if (grew.size > 0) grown(grew);
      const selected = selectionIn(changes, chosen);
      if (selected !== undefined) document.select(selected);
    },
    [document, flowView, grown, large, places, putDown, view],
  );

  // While a card is in somebody's hand the wires of the others stay as they are.
  const inHand = cards.some((card) => card.dragging === true);
  const resting = useRef<readonly Rect[]>([]);
  const rects = useDeferredValue(
    useMemo(() => {
      if (!inHand) resting.current = rectsOf(cards);
      return resting.current;
    }, [cards, inHand]),
  );

  return { seen, whole, marks, lit, cards, wires, rects, onNodesChange, setCards, tidy };
}
