import type { FlowNode } from '@danloi/engine/flow';
import { edgesTo, nodeById } from '../document/selectors.ts';
import type { Editor } from '../flow-editor/context.ts';
import { find, type Item } from '../search/find.ts';
import { exitLabel, exitsWithTargets, nameOf } from './exits-of.ts';
import { currentStep } from './targets.ts';

/** One way: there at once. Several: a list to choose from, in the order drawn. None: that is said. */
function goOne(editor: Editor, title: string, none: string, ways: Item[]): void {
  const [only] = ways;
  if (only === undefined) editor.announce(none);
  else if (ways.length === 1) only.run();
  else editor.view.ask({ title, find: (typed) => find(ways, typed, ways.length) });
}

/** Along the wire to the step after this one. */
export function jumpOn(editor: Editor): void {
  const node = currentStep(editor);
  if (node === undefined) return;
  const ways = exitsWithTargets(editor, node).flatMap(({ id, label, to }): Item[] =>
    to === undefined
      ? []
      : [{ key: id, label: nameOf(editor, to), detail: label, run: () => editor.actions.walkTo(to.id) }],
  );
  goOne(editor, editor.words('choice.on', { name: nameOf(editor, node) }), 'said.noWayOn', ways);
}

/** Along the wire to the step before this one. */
export function jumpBack(editor: Editor): void {
  const node = currentStep(editor);
  if (node === undefined) return;
  const { flow } = editor.document.getState();
  const item = (from: FlowNode, port: string, key: string): Item => ({
    key,
    label: nameOf(editor, from),
    detail: exitLabel(editor, from, port),
    run: () => editor.actions.walkTo(from.id),
  });
  const ways = edgesTo(flow, node.id).flatMap((edge) => {
    const from = nodeById(flow, edge.from);
    return from === undefined ? [] : [item(from, edge.port, edge.id)];
  });
  goOne(editor, editor.words('choice.back', { name: nameOf(editor, node) }), 'said.noWayBack', ways);
}
