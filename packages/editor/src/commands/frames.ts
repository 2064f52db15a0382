import { chooseInFrame, dropFrame, fitFrame, growFrame } from '../canvas/frame-acts.ts';
import type { Editor } from '../flow-editor/context.ts';
import { find, type Item } from '../search/find.ts';
import type { FlowCommand } from './command.ts';
import { currentFrame, FRAME_PREFIX, onCanvas } from './targets.ts';

/** Pixels that a frame grows or shrinks by one press. */
const NEAR = 24;

const hasFrame = (editor: Editor): boolean => currentFrame(editor) !== undefined;

function withFrame(act: (editor: Editor, id: string) => void): FlowCommand['run'] {
  return (editor) => {
    const frame = currentFrame(editor);
    if (frame !== undefined) act(editor, frame.id);
  };
}

/** Goes to a frame by keyboard: chosen, in sight, and with the focus. */
function walkToFrame({ document, view }: Editor, id: string): void {
  const frame = document.getState().flow.frames?.find((one) => one.id === id);
  if (frame === undefined) return;
  document.select([]);
  view.chooseFrame(id);
  view.hands.canvas?.show(frame);
  view.focusCard(`${FRAME_PREFIX}${id}`);
}

function ask(editor: Editor): void {
  const { document, view, words } = editor;
  const items = (document.getState().flow.frames ?? []).map(
    ({ id, title }): Item => ({
      key: id,
      label: title === '' ? words('spoken.frameUnnamed') : title,
      run: () => walkToFrame(editor, id),
    }),
  );
  view.ask({ title: words('choice.frame'), find: (typed) => find(items, typed, items.length) });
}

const grow = (id: string, key: string, x: number, y: number): FlowCommand => ({
  id,
  group: 'frame',
  keys: [`Alt+Shift+${key}`],
  keysOnly: true,
  edits: true,
  enabled: (editor) => onCanvas() && hasFrame(editor),
  run: withFrame((editor, frame) => growFrame(editor, frame, { x: x * NEAR, y: y * NEAR })),
});

/** What is done with a frame: it is reached by Tab as a card is, moved by the same keys, and named by Enter. */
export const frameCommands: readonly FlowCommand[] = [
  {
    id: 'frame.go',
    group: 'frame',
    enabled: ({ document }) => (document.getState().flow.frames ?? []).length > 0,
    run: ask,
  },
  {
    id: 'frame.name',
    group: 'frame',
    edits: true,
    enabled: hasFrame,
    run: withFrame(({ view }, frame) => view.nameFrame(frame)),
  },
  {
    id: 'frame.steps',
    group: 'frame',
    enabled: hasFrame,
    run: withFrame(chooseInFrame),
  },
  { id: 'frame.fit', group: 'frame', edits: true, enabled: hasFrame, run: withFrame(fitFrame) },
  { id: 'frame.remove', group: 'frame', edits: true, enabled: hasFrame, run: withFrame(dropFrame) },
  grow('frame.wider', 'ArrowRight', 1, 0),
  grow('frame.narrower', 'ArrowLeft', -1, 0),
  grow('frame.taller', 'ArrowDown', 0, 1),
  grow('frame.lower', 'ArrowUp', 0, -1),
];
