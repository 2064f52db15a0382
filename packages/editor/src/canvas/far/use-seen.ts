import type { Flow } from '@danloi/engine/flow';
import { type ReactFlowState, useStore } from '@xyflow/react';
import { useMemo, useRef, useState } from 'react';
import { partOf } from '../../document/flow-index.ts';
import { useEditor } from '../../flow-editor/context.ts';
import { CARD_WIDTH } from '../../flow-editor/place.ts';
import { FAR, LARGE } from '../distance.ts';
import { type Area, Places } from './places.ts';
import { useAllSizes } from './use-all-sizes.ts';
import { type Sizes, useSizes } from './use-sizes.ts';

/** More chosen cards than this stay in the picture when far away. */
const WHOLE_AT_MOST = 40;
/** The part of the paper that cards are kept for grows in steps of this, pixels at 100 %. */
const STEP = 512;
/** A card that nobody has measured. */
const UNMEASURED = { width: CARD_WIDTH, height: 200 };
/** Around what is in sight, pixels of the screen. */
const AROUND = 240;

/** The part of the paper to keep cards for, as a text: equal texts draw nothing again. */
const areaInSight = ({ transform: [x, y, zoom], width, height }: ReactFlowState): string => {
  if (zoom < FAR) return 'far';
  const down = (at: number) => Math.floor(at / zoom / STEP) * STEP;
  const up = (at: number) => Math.ceil(at / zoom / STEP) * STEP;
  return [down(-x - AROUND), down(-y - AROUND), up(width - x + AROUND), up(height - y + AROUND)].join(' ');
};

function areaOf(text: string): Area {
  const [left = 0, top = 0, right = 0, bottom = 0] = text.split(' ').map(Number);
  return { left, top, right, bottom };
}

export interface Seen {
  /** The flow, or of a large one the part that is drawn as cards. */
  flow: Flow;
  large: boolean;
  /** A large flow far away: its cards are drawn as one picture. */
  far: boolean;
  places: Places;
  sizes: Sizes;
  /** Counts up when the sizes of all cards are known. */
  measured: number;
  /** The card under the pointer, drawn whole though far away. */
  pointAt(id: string | undefined): void;
}

/** Which steps are drawn as cards. Of a large flow those in sight; far away only those in hand, and a picture shows the rest. */
export function useSeen(
  flow: Flow,
  held: { selection: readonly string[]; running: string | undefined },
): Seen {
  const { view } = useEditor();
  const sizes = useSizes();
  const large = flow.nodes.length > LARGE;
  const area = useStore(areaInSight);
  const drawing = useStore((state) =>
    state.connection.inProgress ? state.connection.fromNode.id : undefined,
  );
  const [pointed, pointAt] = useState<string>();
  const [places] = useState(() => new Places());
  const measuredBy = useRef(sizes);
  useMemo(() => {
    if (!large) return;
    if (measuredBy.current !== sizes) {
      measuredBy.current = sizes;
      places.clear();
    }
    // The first time, as high as most are: measuring thousands waits until the page is there.
    places.sync(
      flow.nodes,
      places.size === 0 ? (node) => view.sizes.get(node.id) ?? UNMEASURED : sizes.sizeOf,
    );
  }, [flow, large, places, sizes, view]);
  const measured = useAllSizes(places, sizes, large);

  const far = large && area === 'far';
  const { selection, running } = held;
  const part = useMemo(() => {
    if (!large) return flow;
    const inHand = selection.length > WHOLE_AT_MOST ? [] : selection;
    const ids = new Set(inHand);
    for (const id of [flow.start, running, drawing, far ? pointed : undefined])
      if (id !== undefined) ids.add(id);
    if (!far) for (const { id } of places.within(areaOf(area))) ids.add(id);
    return { ...flow, ...partOf(flow, ids, !far) };
  }, [area, drawing, far, flow, large, places, pointed, running, selection]);
  return { flow: part, large, far, places, sizes, measured, pointAt };
}
