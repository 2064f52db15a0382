import { useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import { useEditor } from '../flow-editor/context.ts';
import { UNKNOWN_SIZE } from '../flow-editor/place.ts';
import type { Size } from './tidy.ts';

/** The size of a card as it is read, also while it is drawn from afar. */
export function useSizeOf(): (id: string) => Size {
  const { view } = useEditor();
  const flowView = useReactFlow();
  return useCallback(
    (id: string) => {
      const known = view.sizes.get(id) ?? flowView.getNode(id)?.measured;
      return { width: known?.width ?? UNKNOWN_SIZE.width, height: known?.height ?? UNKNOWN_SIZE.height };
    },
    [flowView, view],
  );
}
