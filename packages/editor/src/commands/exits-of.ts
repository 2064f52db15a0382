import type { FlowNode } from '@danloi/engine/flow';
import { edgeFromPort, nodeById } from '../document/selectors.ts';
import type { Editor } from '../flow-editor/context.ts';
import { exitsOf, type Port } from '../flow-editor/node-view.ts';
import { toLookAt } from '../problems/to-look-at.ts';

/** What a step is called on the screen: by its author, else by its type. */
export function nameOf(editor: Editor, node: FlowNode): string {
  if (node.name !== '') return node.name;
  const manifest = editor.manifests.get(node.type);
  return manifest === undefined ? node.type : editor.text(manifest.title);
}

const labelOf = (editor: Editor, exit: Port): string =>
  editor.text(exit.title) || editor.words('card.noLabel');

/** The exits of a step in the order drawn, with the step where each leads. */
export function exitsWithTargets(editor: Editor, node: FlowNode) {
  const { flow } = editor.document.getState();
  return exitsOf(node, editor.manifests.get(node.type)).map((exit) => ({
    id: exit.id,
    label: labelOf(editor, exit),
    to: nodeById(flow, edgeFromPort(flow, node.id, exit.id)?.to),
  }));
}

/** What an exit of a step says. */
export function exitLabel(editor: Editor, node: FlowNode, port: string): string {
  const exit = exitsOf(node, editor.manifests.get(node.type)).find(({ id }) => id === port);
  return exit === undefined ? port : labelOf(editor, exit);
}

/** A step in one breath: its name, its kind, and where its exits lead. What a screen reader hears on arriving. */
export function spoken(editor: Editor, node: FlowNode): string {
  const { words } = editor;
  const manifest = editor.manifests.get(node.type);
  const exits = exitsWithTargets(editor, node).map(({ label, to }) =>
    to === undefined
      ? words('spoken.free', { exit: label })
      : words('spoken.leads', { exit: label, to: nameOf(editor, to) }),
  );
  const findings = toLookAt(editor.problems.getState().byNode.get(node.id)).length;
  return [
    manifest === undefined ? '' : words('spoken.step', { type: editor.text(manifest.title) }),
    editor.document.getState().flow.start === node.id ? words('spoken.start') : '',
    ...exits,
    findings === 0 ? '' : words('card.toLookAt', { count: findings }),
  ]
    .filter(Boolean)
    .join('. ');
}
