import type { FlowFrame } from '@danloi/engine/flow';
import { act } from '../commands/act.ts';
import { boxAround, changeFrame, moveFrame, removeFrame, stepsIn } from '../document/commands/frames.ts';
import type { Point } from '../document/commands/nodes.ts';
import type { Editor } from '../flow-editor/context.ts';
import { sizesIn } from './drawing.ts';

/** Less of a frame could not be taken hold of. */
export const LEAST_FRAME = { width: 120, height: 80 };

const frameById = ({ document }: Editor, id: string): FlowFrame | undefined =>
  document.getState().flow.frames?.find((frame) => frame.id === id);

/** The steps in a frame, as the eye sees it. */
export function stepsOfFrame(editor: Editor, frame: FlowFrame): ReadonlySet<string> {
  return stepsIn(editor.document.getState().flow, frame, sizesIn(editor));
}

/** Takes a frame away; its steps stay. */
export function dropFrame(editor: Editor, id: string): void {
  if (!editor.mayEdit) return;
  act(editor, (flow) => removeFrame(flow, id));
  editor.view.chooseFrame(undefined);
}

/** Moves a frame with what lies in it; a held key is one undo step. */
export function nudgeFrame(editor: Editor, id: string, by: Point): void {
  const frame = frameById(editor, id);
  if (frame === undefined || !editor.mayEdit) return;
  const to = { x: frame.position.x + by.x, y: frame.position.y + by.y };
  const steps = new Set(stepsOfFrame(editor, frame));
  act(editor, (flow) => moveFrame(flow, id, to, steps), { typing: `${id} nudge` });
}

/** Makes a frame larger or smaller at its right and lower edge. */
export function growFrame(editor: Editor, id: string, by: Point): void {
  const frame = frameById(editor, id);
  if (frame === undefined || !editor.mayEdit) return;
  const size = {
    width: Math.max(LEAST_FRAME.width, frame.size.width + by.x),
    height: Math.max(LEAST_FRAME.height, frame.size.height + by.y),
  };
  act(editor, (flow) => changeFrame(flow, id, { size }), { typing: `${id} grow` });
}

/** Draws a frame close around the steps that lie in it. */
export function fitFrame(editor: Editor, id: string): void {
  const frame = frameById(editor, id);
  if (frame === undefined || !editor.mayEdit) return;
  const box = boxAround(editor.document.getState().flow, stepsOfFrame(editor, frame), sizesIn(editor));
  if (box === undefined) editor.announce('said.frameEmpty');
  else act(editor, (flow) => changeFrame(flow, id, box));
}

/** Chooses the steps that lie in a frame, to do with them what is done with chosen steps. */
export function chooseInFrame(editor: Editor, id: string): void {
  const frame = frameById(editor, id);
  if (frame === undefined) return;
  const steps = [...stepsOfFrame(editor, frame)];
  if (steps.length === 0) {
    editor.announce('said.frameEmpty');
    return;
  }
  editor.document.select(steps);
  editor.announce('said.chosen', { count: steps.length });
}
