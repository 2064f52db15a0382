import type { Flow } from '@danloi/engine/flow';
import { useMemo } from 'react';
import { useEditor } from '../../flow-editor/context.ts';
import { useText } from '../../flow-editor/words.ts';
import type { CardNode, Marks } from '../to-view.ts';
import { FarLayer } from './far-layer.tsx';
import { HeldWires } from './held-wires.tsx';
import type { Seen } from './use-seen.ts';

/** A large flow from afar: the picture of all cards and wires, and over it what somebody holds. */
export function Far(props: {
  seen: Seen;
  whole: Flow;
  marks: Marks;
  lit: ReadonlySet<string>;
  cards: readonly CardNode[];
}) {
  const { seen, whole, marks, lit, cards } = props;
  const { places, sizes, measured } = seen;
  const { manifests } = useEditor();
  const text = useText();
  const moving = cards
    .filter((card) => card.dragging === true)
    .map((card) => card.id)
    .join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: painted again when all sizes are known
  const of = useMemo(
    () => ({
      flow: whole,
      places,
      sizes,
      manifests,
      marks,
      text,
      lifted: new Set(moving === '' ? [] : moving.split(' ')),
    }),
    [whole, places, sizes, manifests, marks, text, moving, measured],
  );
  return (
    <>
      <FarLayer of={of} />
      <HeldWires of={of} cards={cards} lit={lit} />
    </>
  );
}
