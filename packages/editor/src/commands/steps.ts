import { dropFrame } from '../canvas/frame-acts.ts';
import { setStart } from '../document/commands/nodes.ts';
import { nodesInReadingOrder } from '../document/selectors.ts';
import type { Editor } from '../flow-editor/context.ts';
import { STEP_IN_ADDRESS } from '../flow-editor/use-step-link.ts';
import type { FlowCommand } from './command.ts';
import { connectTo } from './connect.ts';
import { chooseFocused, currentFrame, currentStep, focused, hasStep } from './targets.ts';

const hasChosen = (editor: Editor): boolean =>
  hasStep(editor) ||
  editor.document.getState().edge !== undefined ||
  focused().edge !== undefined ||
  currentFrame(editor) !== undefined;

function toggle({ document, announce }: Editor): void {
  const { node } = focused();
  const { selection } = document.getState();
  if (node === undefined) return;
  const chosen = selection.includes(node)
    ? selection.filter((other) => other !== node)
    : [...selection, node];
  document.select(chosen);
  announce('said.chosen', { count: chosen.length });
}

/** First Enter chooses the card, the next one goes into its form. */
function open({ document, actions, view }: Editor): void {
  const { node, edge, frame } = focused();
  if (frame !== undefined) view.nameFrame(frame);
  if (edge !== undefined) document.selectEdge(edge);
  if (node === undefined) return;
  const { selection } = document.getState();
  if (selection.length === 1 && selection[0] === node) {
    view.setTrying(false);
    requestAnimationFrame(() =>
      window.document.querySelector<HTMLElement>('aside[data-panel="step"] :is(input, textarea)')?.focus(),
    );
  } else actions.goTo(node);
}

/** The step that is read before this one: where the focus goes when this one is gone. */
function before({ document }: Editor, id: string): string | undefined {
  const order = nodesInReadingOrder(document.getState().flow);
  const at = order.findIndex((node) => node.id === id);
  return (order[at - 1] ?? order[at + 1])?.id;
}

function remove(editor: Editor): void {
  const frame = currentFrame(editor);
  if (frame !== undefined) {
    dropFrame(editor, frame.id);
    return;
  }
  const { node } = focused();
  const row = window.document.activeElement?.closest('[role="tree"]') ?? undefined;
  const next = node === undefined ? undefined : before(editor, node);
  chooseFocused(editor);
  editor.actions.removeSelected();
  if (next === undefined) return;
  if (row === undefined) editor.view.focusCard(next);
  else
    requestAnimationFrame(() =>
      row.querySelector<HTMLElement>(`[role="treeitem"][data-step="${CSS.escape(next)}"]`)?.focus(),
    );
}

/** The address that opens the flow at this step. */
const linkTo = (flow: string, node: string): string =>
  new URL(`/kich-ban/${flow}?${STEP_IN_ADDRESS}=${encodeURIComponent(node)}`, window.location.href).href;

export const startCommand: FlowCommand = {
  id: 'step.start',
  group: 'step',
  edits: true,
  enabled: hasStep,
  run(editor) {
    const node = currentStep(editor);
    if (node === undefined) return;
    editor.document.change((flow) => setStart(flow, node.id));
    editor.announce('said.start', { name: node.name });
  },
};

/** What is done with a step. */
export const stepCommands: readonly FlowCommand[] = [
  {
    id: 'step.add',
    group: 'step',
    keys: ['/'],
    edits: true,
    run(editor) {
      // A wire with the focus is the place for the step.
      if (focused().edge !== undefined) chooseFocused(editor);
      editor.view.searchSteps();
    },
  },
  {
    id: 'step.open',
    group: 'step',
    keys: ['Enter', 'Space'],
    keysOnly: true,
    enabled: () => Object.keys(focused()).length > 0,
    run: open,
  },
  {
    id: 'step.toggle',
    group: 'step',
    keys: ['Mod+Space'],
    keysOnly: true,
    enabled: () => focused().node !== undefined,
    run: toggle,
  },
  { id: 'step.connect', group: 'step', keys: ['N'], edits: true, enabled: hasStep, run: connectTo },
  {
    id: 'step.duplicate',
    group: 'step',
    keys: ['Mod+D'],
    edits: true,
    enabled: hasStep,
    run(editor) {
      chooseFocused(editor);
      editor.actions.duplicateSelected();
    },
  },
  {
    id: 'step.remove',
    group: 'step',
    keys: ['Delete', 'Backspace'],
    edits: true,
    enabled: hasChosen,
    run: remove,
  },
  startCommand,
  {
    id: 'step.link',
    group: 'step',
    enabled: hasStep,
    run(editor) {
      const node = currentStep(editor);
      if (node === undefined) return;
      void navigator.clipboard
        .writeText(linkTo(editor.flowId, node.id))
        .then(() => editor.tell('said.linkCopied'))
        .catch(() => editor.tell('said.linkNotCopied'));
    },
  },
  { id: 'step.all', group: 'step', keys: ['Mod+A'], run: ({ actions }) => actions.selectAll() },
  {
    id: 'step.none',
    group: 'step',
    keys: ['Escape'],
    keysOnly: true,
    run({ document, view }) {
      document.select([]);
      document.selectEdge(undefined);
      view.chooseFrame(undefined);
    },
  },
];
