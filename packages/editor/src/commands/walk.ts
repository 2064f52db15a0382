import { nudgeFrame } from '../canvas/frame-acts.ts';
import type { Editor } from '../flow-editor/context.ts';
import type { FlowCommand } from './command.ts';
import { jumpBack, jumpOn } from './jump.ts';
import { type Direction, neighbour } from './neighbour.ts';
import { chooseFocused, currentFrame, currentStep, focused, hasStep, onCanvas } from './targets.ts';

interface Arrow {
  direction: Direction;
  key: string;
  x: number;
  y: number;
  /** Ids of the commands: going that way, moving the card that way, moving it far. */
  ids: readonly [string, string, string];
}

const ARROWS: readonly Arrow[] = [
  { direction: 'left', key: 'ArrowLeft', x: -1, y: 0, ids: ['walk.left', 'move.left', 'move.far.left'] },
  { direction: 'right', key: 'ArrowRight', x: 1, y: 0, ids: ['walk.right', 'move.right', 'move.far.right'] },
  { direction: 'up', key: 'ArrowUp', x: 0, y: -1, ids: ['walk.up', 'move.up', 'move.far.up'] },
  { direction: 'down', key: 'ArrowDown', x: 0, y: 1, ids: ['walk.down', 'move.down', 'move.far.down'] },
];
/** Pixels that a card moves by one press: a dot of the canvas, and four. */
const NEAR = 24;
const FAR = 96;

function walk(editor: Editor, direction: Direction): void {
  const { flow } = editor.document.getState();
  const from = focused().frame === undefined ? currentStep(editor) : currentFrame(editor);
  if (from === undefined) {
    const first = flow.nodes.find((node) => node.id === flow.start) ?? flow.nodes[0];
    if (first !== undefined) editor.actions.walkTo(first.id);
    return;
  }
  const next = neighbour(flow.nodes, from, direction);
  if (next === undefined) editor.announce('said.noneThere');
  else editor.actions.walkTo(next.id);
}

function move(editor: Editor, by: { x: number; y: number }): void {
  const frame = currentFrame(editor);
  if (frame !== undefined) {
    nudgeFrame(editor, frame.id, by);
    return;
  }
  chooseFocused(editor);
  editor.actions.nudge(by);
}

const mayMove = (editor: Editor): boolean =>
  onCanvas() && (hasStep(editor) || currentFrame(editor) !== undefined);

const walks = ARROWS.map(
  ({ direction, key, ids }): FlowCommand => ({
    id: ids[0],
    group: 'walk',
    keys: [key],
    keysOnly: true,
    enabled: onCanvas,
    run: (editor) => walk(editor, direction),
  }),
);

const moves = ARROWS.flatMap(({ key, x, y, ids }): FlowCommand[] => [
  {
    id: ids[1],
    group: 'step',
    keys: [`Shift+${key}`],
    keysOnly: true,
    edits: true,
    enabled: mayMove,
    run: (editor) => move(editor, { x: x * NEAR, y: y * NEAR }),
  },
  {
    id: ids[2],
    group: 'step',
    keys: [`Mod+Shift+${key}`],
    keysOnly: true,
    edits: true,
    enabled: mayMove,
    run: (editor) => move(editor, { x: x * FAR, y: y * FAR }),
  },
]);

/** Going from step to step: by where the cards lie, and along the wires. */
export const walkCommands: readonly FlowCommand[] = [
  ...walks,
  { id: 'walk.on', group: 'walk', keys: [']'], enabled: hasStep, run: jumpOn },
  { id: 'walk.back', group: 'walk', keys: ['['], enabled: hasStep, run: jumpBack },
  {
    id: 'walk.first',
    group: 'walk',
    keys: ['Home'],
    enabled: ({ document }) => onCanvas() && document.getState().flow.start !== undefined,
    run({ document, actions }) {
      const { start } = document.getState().flow;
      if (start !== undefined) actions.walkTo(start);
    },
  },
  {
    id: 'walk.problem',
    group: 'walk',
    keys: ['F8'],
    whileTyping: true,
    enabled: ({ problems }) => problems.getState().byNode.size > 0,
    run(editor) {
      const ids = editor.document
        .getState()
        .flow.nodes.flatMap(({ id }) => (editor.problems.getState().byNode.has(id) ? [id] : []));
      const at = ids.indexOf(currentStep(editor)?.id ?? focused().node ?? '');
      const next = ids[(at + 1) % ids.length];
      if (next !== undefined) editor.actions.walkTo(next);
    },
  },
  ...moves,
];
