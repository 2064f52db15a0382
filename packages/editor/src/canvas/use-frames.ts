import type { FlowFrame } from '@danloi/engine/flow';
import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import { type Dispatch, type SetStateAction, useCallback, useEffect, useRef, useState } from 'react';
import { FRAME_PREFIX } from '../commands/targets.ts';
import { moveFrame, stepsIn } from '../document/commands/frames.ts';
import type { Point } from '../document/commands/nodes.ts';
import { useDocument, useEditor, useView } from '../flow-editor/context.ts';
import { FRAME_GRIP, type FrameNode } from './frame.tsx';
import { useSizeOf } from './size-of.ts';
import type { CardNode } from './to-view.ts';

const NO_FRAMES: readonly FlowFrame[] = [];

type Change = NodeChange<CardNode | FrameNode>;

/** Changes of frames, and those of cards. */
export function partedChanges(changes: readonly Change[]): [NodeChange<FrameNode>[], NodeChange<CardNode>[]] {
  const ofFrames: NodeChange<FrameNode>[] = [];
  const ofCards: NodeChange<CardNode>[] = [];
  for (const change of changes) {
    // Only changes within nodes come from the canvas: it adds and replaces none.
    if (change.type === 'add' || change.type === 'replace') continue;
    if (change.id.startsWith(FRAME_PREFIX)) ofFrames.push(change);
    else ofCards.push(change);
  }
  return [ofFrames, ofCards];
}

/** On the small map a frame lies pale beneath its steps. */
export const mapColour = (node: CardNode | FrameNode): string =>
  node.type === 'frame' ? 'var(--dl-line)' : 'var(--dl-wire)';

function toNode(frame: FlowFrame, selected: boolean, ariaLabel: string): FrameNode {
  return {
    id: `${FRAME_PREFIX}${frame.id}`,
    type: 'frame',
    position: frame.position,
    width: frame.size.width,
    height: frame.size.height,
    data: { frame },
    selected,
    ariaLabel,
    focusable: true,
    dragHandle: `.${FRAME_GRIP}`,
    // Beneath all cards, also when it is the chosen one and thereby a thousand higher.
    zIndex: selected ? -1_001 : -1,
    style: { pointerEvents: 'none' },
  };
}

interface Drag {
  id: string;
  from: Point;
  /** Where the cards in it began. */
  cards: ReadonlyMap<string, Point>;
}

/** The frames on the screen; a frame that is dragged takes along what lies in it, as one step of the document. */
export function useFrames(setCards: Dispatch<SetStateAction<CardNode[]>>) {
  const { document, view, words } = useEditor();
  const frames = useDocument((state) => state.flow.frames ?? NO_FRAMES);
  const chosen = useView((state) => state.frame);
  const someSteps = useDocument((state) => state.selection.length > 0);
  const sizeOf = useSizeOf();
  const [shown, setShown] = useState<FrameNode[]>([]);
  const drag = useRef<Drag | undefined>(undefined);

  useEffect(() => {
    const label = ({ title }: FlowFrame) =>
      title === '' ? words('spoken.frameUnnamed') : words('spoken.frameNamed', { name: title });
    setShown(frames.map((frame) => toNode(frame, frame.id === chosen, label(frame))));
  }, [frames, chosen, words]);
  useEffect(() => {
    if (someSteps) view.chooseFrame(undefined);
  }, [someSteps, view]);

  const begin = useCallback(
    (id: string): Drag | undefined => {
      const { flow } = document.getState();
      const frame = flow.frames?.find((other) => other.id === id);
      if (frame === undefined) return undefined;
      const inside = stepsIn(flow, frame, sizeOf);
      const cards = flow.nodes.flatMap(({ id: step, position }): [string, Point][] =>
        inside.has(step) ? [[step, position]] : [],
      );
      return { id, from: frame.position, cards: new Map(cards) };
    },
    [document, sizeOf],
  );

  const onDrag = useCallback(
    (id: string, to: Point, dragging: boolean) => {
      const now = drag.current?.id === id ? drag.current : begin(id);
      drag.current = dragging ? now : undefined;
      if (now === undefined) return;
      const by = { x: to.x - now.from.x, y: to.y - now.from.y };
      setCards((cards) =>
        cards.map((card) => {
          const start = now.cards.get(card.id);
          return start === undefined ? card : { ...card, position: { x: start.x + by.x, y: start.y + by.y } };
        }),
      );
      if (!dragging) document.change((flow) => moveFrame(flow, id, to, new Set(now.cards.keys())));
    },
    [begin, document, setCards],
  );

  const onFrameChanges = useCallback(
    (changes: NodeChange<FrameNode>[]) => {
      setShown((before) => applyNodeChanges(changes, before));
      for (const change of changes) {
        if (change.type === 'select') {
          const id = change.id.slice(FRAME_PREFIX.length);
          if (change.selected) {
            document.select([]);
            view.chooseFrame(id);
          } else if (view.getState().frame === id) view.chooseFrame(undefined);
        }
        // Resizing moves too, but has its own end.
        if (change.type === 'position' && change.position !== undefined && change.dragging !== undefined) {
          onDrag(change.id.slice(FRAME_PREFIX.length), change.position, change.dragging);
        }
      }
    },
    [document, onDrag, view],
  );

  return { frames: shown, onFrameChanges };
}
