import { type Arrangement, arrangeNodes } from '../document/commands/arrange.ts';
import { addFrame, type Box, boxAround, EMPTY_FRAME, removeFrame } from '../document/commands/frames.ts';
import { newId } from '../document/ids.ts';
import type { Editor } from '../flow-editor/context.ts';
import { UNKNOWN_SIZE } from './size-of.ts';
import type { Size } from './tidy.ts';

type Parts = Pick<Editor, 'document' | 'view' | 'mayEdit'>;

const sizeOf =
  ({ view }: Parts) =>
  (id: string): Size =>
    view.sizes.get(id) ?? UNKNOWN_SIZE;

/** Lines up or spreads the chosen steps. */
export function arrangeChosen(editor: Parts, how: Arrangement): void {
  if (!editor.mayEdit) return;
  const ids = new Set(editor.document.getState().selection);
  editor.document.change((flow) => arrangeNodes(flow, ids, how, sizeOf(editor)));
}

/** Draws a frame around the chosen steps, or an empty one in the middle of what is seen; its title is asked for. */
export function frameChosen(editor: Parts): void {
  const { document, view, mayEdit } = editor;
  if (!mayEdit) return;
  const { flow, selection } = document.getState();
  const middle = view.hands.canvas?.middle() ?? { x: 0, y: 0 };
  const empty: Box = {
    position: { x: middle.x - EMPTY_FRAME.width / 2, y: middle.y - EMPTY_FRAME.height / 2 },
    size: EMPTY_FRAME,
  };
  const box = boxAround(flow, new Set(selection), sizeOf(editor)) ?? empty;
  const id = newId();
  document.change((now) => addFrame(now, { id, title: '', ...box }), { select: [] });
  view.chooseFrame(id);
}

/** Takes the chosen frame away. Gives false when none is chosen. */
export function removeChosenFrame({ document, view, mayEdit }: Parts): boolean {
  const { frame } = view.getState();
  if (frame === undefined || !mayEdit) return false;
  document.change((flow) => removeFrame(flow, frame));
  view.chooseFrame(undefined);
  return true;
}

/** Sticks a note in the middle of what is seen. */
export function addNote(editor: Editor): void {
  const { actions, manifests, view } = editor;
  const note = [...manifests.values()].find(({ canvas }) => canvas === true);
  const middle = view.hands.canvas?.middle();
  if (note === undefined || middle === undefined) return;
  actions.dropStep(note.type, { x: middle.x - 110, y: middle.y - 40 });
}
