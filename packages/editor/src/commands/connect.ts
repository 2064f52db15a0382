import type { FlowNode } from '@danloi/engine/flow';
import { nodeById, nodesInReadingOrder } from '../document/selectors.ts';
import type { Editor } from '../flow-editor/context.ts';
import { find, type Item } from '../search/find.ts';
import { exitsWithTargets, nameOf } from './exits-of.ts';
import { currentStep } from './targets.ts';

/** The steps that an exit can lead to; a drawn note is none of them. */
function askTarget(
  editor: Editor,
  node: FlowNode,
  exit: { id: string; label: string; to?: FlowNode | undefined },
) {
  const { actions, document, manifests, words, view } = editor;
  const steps = nodesInReadingOrder(document.getState().flow)
    .filter((other) => manifests.get(other.type)?.canvas !== true)
    .map(
      (other): Item => ({
        key: other.id,
        label: nameOf(editor, other),
        ...(other.id === exit.to?.id ? { detail: words('choice.now') } : {}),
        run: () => actions.connectExit(node.id, exit.id, other.id),
      }),
    );
  const none: Item[] =
    exit.to === undefined
      ? []
      : [
          {
            key: 'disconnect',
            label: words('choice.disconnect'),
            run: () => actions.disconnectExit(node.id, exit.id),
          },
        ];
  view.ask({
    title: words('choice.target', { exit: exit.label }),
    find: (typed) => [...find(steps, typed, 50), ...(typed.trim() === '' ? none : [])],
  });
}

/** To which step this exit leads, from a list that can be typed into. */
export function connectExit(editor: Editor, id: string, port: string): void {
  const node = nodeById(editor.document.getState().flow, id);
  const exit = node === undefined ? undefined : exitsWithTargets(editor, node).find((one) => one.id === port);
  if (node !== undefined && exit !== undefined) askTarget(editor, node, exit);
}

/** "Nối tới…": which exit, where there are several, then to which step; both from a list that can be typed into. */
export function connectTo(editor: Editor): void {
  const node = currentStep(editor);
  if (node === undefined) return;
  const { words } = editor;
  const exits = exitsWithTargets(editor, node);
  const [only] = exits;
  if (only === undefined) {
    editor.announce('said.noExit');
    return;
  }
  if (exits.length === 1) {
    askTarget(editor, node, only);
    return;
  }
  const items = exits.map(
    (exit): Item => ({
      key: exit.id,
      label: exit.label,
      detail:
        exit.to === undefined ? words('choice.free') : words('choice.leads', { to: nameOf(editor, exit.to) }),
      run: () => askTarget(editor, node, exit),
    }),
  );
  editor.view.ask({
    title: words('choice.exit', { name: nameOf(editor, node) }),
    find: (typed) => find(items, typed, items.length),
  });
}
