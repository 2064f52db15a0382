import { act } from '../commands/act.ts';
import { type Arrangement, arrangeNodes } from '../document/commands/arrange.ts';
import { addFrame, type Box, boxAround } from '../document/commands/frames.ts';
import { newId } from '../document/ids.ts';
import type { Editor } from '../flow-editor/context.ts';
import { UNKNOWN_SIZE } from '../flow-editor/place.ts';
import { entryByKey } from '../palette/entries.ts';
import { cardBoxes, freeSpot } from './free-spot.ts';
import type { Size } from './tidy.ts';

/** Sizes of a frame around nothing, the first for which there is room. */
const EMPTY_FRAMES: readonly Size[] = [
  { width: 640, height: 400 },
  { width: 480, height: 300 },
  { width: 320, height: 200 },
];
/** A frame's title stands above it. */
const TITLE = 40;
const NOWHERE: Box = { position: { x: 0, y: 0 }, size: { width: 0, height: 0 } };

/** The size of a card as it was last drawn near. */
export const sizesIn =
  ({ view }: Pick<Editor, 'view'>) =>
  (id: string): Size =>
    view.sizes.get(id) ?? UNKNOWN_SIZE;

/** Lines up or spreads the chosen steps. */
export function arrangeChosen(editor: Editor, how: Arrangement): void {
  if (!editor.mayEdit) return;
  const ids = new Set(editor.document.getState().selection);
  act(editor, (flow) => arrangeNodes(flow, ids, how, sizesIn(editor)));
}

/** Where an empty frame lies: in sight and on nothing, a smaller one where there is little room, else beside the whole drawing. */
function emptyFrame(editor: Editor): Box {
  const seen = editor.view.hands.canvas?.seen() ?? NOWHERE;
  const { flow } = editor.document.getState();
  const taken = [...cardBoxes(flow, editor.view.sizes), ...(flow.frames ?? [])];
  for (const size of EMPTY_FRAMES) {
    const at = freeSpot(seen, taken, { width: size.width, height: size.height + TITLE });
    if (at !== undefined) return { position: { x: at.x, y: at.y + TITLE }, size };
  }
  const right = Math.max(...taken.map(({ position, size }) => position.x + size.width), 0);
  const [size = UNKNOWN_SIZE] = EMPTY_FRAMES;
  return { position: { x: right + 2 * TITLE, y: seen.position.y + 2 * TITLE }, size };
}

/** Draws a frame around the chosen steps, or an empty one on a free place; the cursor is in its title. */
export function frameChosen(editor: Editor): void {
  const { document, view, mayEdit } = editor;
  if (!mayEdit) return;
  const { flow, selection } = document.getState();
  const box = boxAround(flow, new Set(selection), sizesIn(editor)) ?? emptyFrame(editor);
  const id = newId();
  act(editor, (now) => addFrame(now, { id, title: '', ...box }), { select: [] });
  view.hands.canvas?.show(box);
  view.nameFrame(id);
}

/** Sticks an empty note where it is seen; the cursor is in it. */
export function addNote({ actions, manifests }: Editor): void {
  const note = [...manifests.values()].find(({ canvas }) => canvas === true);
  const entry = note === undefined ? undefined : entryByKey([note], note.type);
  if (entry !== undefined) actions.addStep(entry);
}
