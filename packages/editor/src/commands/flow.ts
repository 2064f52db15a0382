import { exportUrl } from '../flow-editor/api.ts';
import type { Editor } from '../flow-editor/context.ts';
import type { FlowCommand } from './command.ts';
import { described } from './describe.ts';

function step(editor: Editor, way: 'undo' | 'redo'): void {
  const { document } = editor;
  const before = document.getState().flow;
  document[way]();
  const after = document.getState().flow;
  if (before === after) return;
  // What is taken back is told as it was done, not as it is undone.
  const what = way === 'undo' ? described(after, before) : described(before, after);
  editor.announce(way === 'undo' ? 'said.undone' : 'said.redone', {
    what: editor.words(what.key, what.values),
  });
}

/** To the page of publishing, once what is drawn is saved. */
export async function publish({ autosave, flowId, go }: Editor): Promise<void> {
  if (await autosave.flush()) go(`/kich-ban/${flowId}/xuat-ban`);
}

/** The file comes from the server, which must have what is on the screen. */
async function exportFile({ autosave, flowId, announce }: Editor): Promise<void> {
  if (await autosave.flush()) window.location.assign(exportUrl(flowId));
  else announce('said.notSaved');
}

async function save({ autosave, announce }: Editor): Promise<void> {
  announce((await autosave.flush()) ? 'said.saved' : 'said.notSaved');
}

export const undoCommand: FlowCommand = {
  id: 'flow.undo',
  group: 'flow',
  keys: ['Mod+Z'],
  whileTyping: true,
  edits: true,
  enabled: ({ document }) => document.getState().history.past.length > 0,
  run: (editor) => step(editor, 'undo'),
};

export const redoCommand: FlowCommand = {
  id: 'flow.redo',
  group: 'flow',
  keys: ['Mod+Y', 'Mod+Shift+Z'],
  whileTyping: true,
  edits: true,
  enabled: ({ document }) => document.getState().history.future.length > 0,
  run: (editor) => step(editor, 'redo'),
};

export const tryCommand: FlowCommand = {
  id: 'flow.try',
  group: 'flow',
  keys: ['Mod+Enter'],
  whileTyping: true,
  enabled: ({ document }) => document.getState().flow.nodes.length > 0,
  run({ view, phone }) {
    const trying = view.getState().trying;
    view.setTrying(!trying);
    if (trying) phone.close();
    else void phone.restart();
  },
};

export const versionsCommand: FlowCommand = {
  id: 'flow.versions',
  group: 'flow',
  run: ({ flowId, go }) => go(`/kich-ban/${flowId}/phien-ban`),
};

/** What is done with the flow as a whole. */
export const flowCommands: readonly FlowCommand[] = [
  undoCommand,
  redoCommand,
  tryCommand,
  {
    id: 'flow.save',
    group: 'flow',
    keys: ['Mod+S'],
    whileTyping: true,
    edits: true,
    run: (editor) => void save(editor),
  },
  {
    id: 'flow.publish',
    group: 'flow',
    enabled: ({ mayPublish }) => mayPublish,
    run: (editor) => void publish(editor),
  },
  versionsCommand,
  {
    id: 'flow.export',
    group: 'flow',
    run: (editor) => void exportFile(editor),
  },
];
