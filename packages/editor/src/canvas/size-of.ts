import { useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import { useEditor } from '../flow-editor/context.ts';
import { CARD_WIDTH } from '../flow-editor/place.ts';
import type { Size } from './tidy.ts';

/** Height of a card that was never drawn near enough to be measured. */
const UNKNOWN_HEIGHT = 160;

/** The size of a card as it is read, also while it is drawn from afar. */
export function useSizeOf(): (id: string) => Size {
  const { view } = useEditor();
  const flowView = useReactFlow();
  return useCallback(
    (id: string) => {
      const known = view.sizes.get(id) ?? flowView.getNode(id)?.measured;
      return { width: known?.width ?? CARD_WIDTH, height: known?.height ?? UNKNOWN_HEIGHT };
    },
    [flowView, view],
  );
}
