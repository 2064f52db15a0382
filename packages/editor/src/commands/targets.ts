import type { FlowFrame, FlowNode } from '@danloi/engine/flow';
import { nodeById } from '../document/selectors.ts';
import type { Editor } from '../flow-editor/context.ts';

/** What ids of frames begin with where they stand beside those of steps, on the screen. */
export const FRAME_PREFIX = 'frame:';

/** The card, wire or frame, or the row of the outline, that has the keyboard's focus itself, if one has. */
export function focused(): { node?: string; edge?: string; frame?: string } {
  const element = window.document.activeElement;
  const row = element?.getAttribute('data-step');
  if (typeof row === 'string') return { node: row };
  const id = element?.getAttribute('data-id') ?? undefined;
  if (element === null || id === undefined) return {};
  if (element.classList.contains('react-flow__node'))
    return id.startsWith(FRAME_PREFIX) ? { frame: id.slice(FRAME_PREFIX.length) } : { node: id };
  return element.classList.contains('react-flow__edge') ? { edge: id } : {};
}

/** The step that a command is about: the one with the focus, else the one chosen last. */
export function currentStep({ document }: Editor): FlowNode | undefined {
  const { flow, selection } = document.getState();
  return nodeById(flow, focused().node ?? selection.at(-1));
}

/** Chooses the card or wire with the focus, so that what is done next is done to it. */
export function chooseFocused({ document }: Editor): void {
  const { node, edge } = focused();
  if (edge !== undefined) document.selectEdge(edge);
  else if (node !== undefined && !document.getState().selection.includes(node)) document.select([node]);
}

/** A step is chosen or has the focus. */
export const hasStep = (editor: Editor): boolean => currentStep(editor) !== undefined;

/** The frame that a command is about: the one with the focus, else the chosen one while no card or wire has it. */
export function currentFrame({ document, view }: Editor): FlowFrame | undefined {
  const { node, edge, frame } = focused();
  const id = frame ?? (node === undefined && edge === undefined ? view.getState().frame : undefined);
  return id === undefined ? undefined : document.getState().flow.frames?.find((one) => one.id === id);
}

/** Arrows belong to the canvas only while nothing else on the screen has the focus. */
export const onCanvas = (): boolean => {
  const focus = window.document.activeElement;
  return focus === null || focus === window.document.body || focus.closest('.react-flow') !== null;
};
