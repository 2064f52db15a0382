import { addNote, arrangeChosen, frameChosen } from '../canvas/drawing.ts';
import type { Arrangement } from '../document/commands/arrange.ts';
import type { Editor } from '../flow-editor/context.ts';
import type { FlowCommand } from './command.ts';

const several = ({ document }: Editor): boolean => document.getState().selection.length > 1;

const arrange = (id: string, how: Arrangement): FlowCommand => ({
  id,
  group: 'canvas',
  edits: true,
  enabled: several,
  run: (editor) => arrangeChosen(editor, how),
});

/** What is drawn for authors, and how steps stand to each other. */
export const drawingCommands: readonly FlowCommand[] = [
  { id: 'drawing.frame', group: 'canvas', keys: ['K'], edits: true, run: frameChosen },
  { id: 'drawing.note', group: 'canvas', keys: ['G'], edits: true, run: addNote },
  arrange('drawing.left', 'left'),
  arrange('drawing.centre', 'centre'),
  arrange('drawing.right', 'right'),
  arrange('drawing.top', 'top'),
  arrange('drawing.middle', 'middle'),
  arrange('drawing.bottom', 'bottom'),
  arrange('drawing.across', 'across'),
  arrange('drawing.down', 'down'),
];
