import type { CanvasHands } from '../flow-editor/view-store.ts';
import type { FlowCommand } from './command.ts';

const hand = (
  id: string,
  name: Exclude<keyof CanvasHands, 'seen' | 'show' | 'pasteAt'>,
  keys: readonly string[],
  edits = false,
): FlowCommand => ({
  id,
  group: 'canvas',
  ...(keys.length === 0 ? {} : { keys }),
  ...(edits ? { edits } : {}),
  enabled: ({ view }) => view.hands.canvas !== undefined,
  run: ({ view }) => view.hands.canvas?.[name](),
});

/** How the drawing is looked at. */
export const canvasCommands: readonly FlowCommand[] = [
  hand('canvas.zoomIn', 'zoomIn', ['+', '=']),
  hand('canvas.zoomOut', 'zoomOut', ['-']),
  hand('canvas.zoomReset', 'zoomReset', ['0']),
  hand('canvas.fit', 'fit', ['F']),
  hand('canvas.tidy', 'tidy', [], true),
];
