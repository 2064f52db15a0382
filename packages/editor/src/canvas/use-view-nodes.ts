import type { FlowNode } from '@danloi/engine/flow';
import { applyNodeChanges, type NodeChange, useReactFlow } from '@xyflow/react';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { moveNodes } from '../document/commands/nodes.ts';
import { useDocument, useEditor, usePhone, useProblems } from '../flow-editor/context.ts';
import { exitsOf } from '../flow-editor/node-view.ts';
import { useText } from '../flow-editor/words.ts';
import { rectsOf } from './crossing.ts';
import { movesIn, selectionIn } from './from-view.ts';
import { litEdges } from './lit.ts';
import { between, GLIDE_MS, tidyPlaces, withNotes } from './tidy.ts';
import { type CardNode, toCards, toWires, type WireEdge } from './to-view.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** The cards and wires on the screen: made from the document, and moved by hand in between. */
export function useViewNodes(changed: ReadonlySet<string>) {
  const { document, manifests } = useEditor();
  const text = useText();
  const flow = useDocument((state) => state.flow);
  const selection = useDocument((state) => state.selection);
  const edge = useDocument((state) => state.edge);
  const findings = useProblems((state) => state.byNode);
  const path = usePhone((state) => state.path);
  const running = usePhone((state) => state.currentNode);
  const flowView = useReactFlow<CardNode, WireEdge>();

  const lit = useMemo(() => (path.length === 0 ? NOTHING : litEdges(flow, path)), [flow, path]);
  const marks = useMemo(
    () => ({ selection: new Set(selection), edge, findings, running, lit, changed }),
    [selection, edge, findings, running, lit, changed],
  );
  const [cards, setCards] = useState<CardNode[]>(() => toCards(flow, manifests, marks, []));
  useEffect(() => {
    setCards((before) => toCards(flow, manifests, marks, before));
  }, [flow, manifests, marks]);

  const wiresBefore = useRef<WireEdge[]>([]);
  const wires = useMemo(() => {
    const names = new Map(flow.nodes.map((node) => [node.id, node]));
    const label = (one: { from: string; port: string; to: string }) => {
      const from = names.get(one.from);
      const exit =
        from === undefined
          ? undefined
          : exitsOf(from, manifests.get(from.type)).find((port) => port.id === one.port);
      const title = exit === undefined ? one.port : text(exit.title);
      return `${from?.name ?? ''}: ${title} → ${names.get(one.to)?.name ?? ''}`;
    };
    wiresBefore.current = toWires(flow, marks, label, wiresBefore.current);
    return wiresBefore.current;
  }, [flow, manifests, marks, text]);

  const onNodesChange = useCallback(
    (changes: NodeChange<CardNode>[]) => {
      setCards((before) =>
        applyNodeChanges(
          changes.filter((change) => change.type === 'position' || change.type === 'dimensions'),
          before,
        ),
      );
      const places = movesIn(changes);
      if (places.size > 0) document.change((now) => moveNodes(now, places));
      const selected = selectionIn(changes, document.getState().selection);
      if (selected !== undefined) document.select(selected);
    },
    [document],
  );

  /** Lays the flow out anew: the cards glide there, then it is one step of the document. */
  const tidy = useCallback(async () => {
    const { flow: now } = document.getState();
    const isNote = (node: FlowNode): boolean => manifests.get(node.type)?.canvas === true;
    const steps = { ...now, nodes: now.nodes.filter((node) => !isNote(node)) };
    const laid = await tidyPlaces(
      steps,
      (id) => {
        const { width, height } = flowView.getNode(id)?.measured ?? {};
        return width === undefined || height === undefined ? undefined : { width, height };
      },
      (id) => {
        const node = now.nodes.find((other) => other.id === id);
        return node === undefined ? [] : exitsOf(node, manifests.get(node.type)).map((port) => port.id);
      },
    );
    const places = withNotes(now.nodes.filter(isNote), steps.nodes, laid);
    const from = new Map(now.nodes.map((node) => [node.id, node.position]));
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const begin = performance.now();
    const finish = () => {
      document.change((later) => moveNodes(later, places));
      requestAnimationFrame(
        () => void flowView.fitView({ duration: still ? 0 : 200, maxZoom: 1, padding: 0.15 }),
      );
    };
    const glide = (time: number) => {
      const share = Math.min(1, (time - begin) / GLIDE_MS);
      if (share >= 1 || document.getState().flow !== now) {
        finish();
        return;
      }
      setCards((before) =>
        before.map((card) => {
          const start = from.get(card.id);
          const end = places.get(card.id);
          return start === undefined || end === undefined
            ? card
            : { ...card, position: between(start, end, share) };
        }),
      );
      requestAnimationFrame(glide);
    };
    if (still) finish();
    else requestAnimationFrame(glide);
  }, [document, flowView, manifests]);

  const rects = useDeferredValue(useMemo(() => rectsOf(cards), [cards]));

  return { cards, wires, rects, onNodesChange, tidy };
}
