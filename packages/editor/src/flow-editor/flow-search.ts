import type { FlowNode } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import { useEffect, useMemo } from 'react';
import { isEnabled, isOffered } from '../commands/command.ts';
import { nameOf } from '../commands/exits-of.ts';
import { FLOW_COMMANDS } from '../commands/list.ts';
import { sheetStore } from '../commands/sheet-store.ts';
import { nodesInReadingOrder } from '../document/selectors.ts';
import { foldAccents } from '../document/variable-name.ts';
import { toShown } from '../form/template-text.ts';
import { useLabels } from '../form/use-labels.ts';
import { excerpt, find, type Item } from '../search/find.ts';
import { type Source, useSearchSource } from '../search/search-store.ts';
import { filtered, type Known } from '../search/step-filter.ts';
import { type Editor, useEditor } from './context.ts';
import { freeMainExit } from './node-view.ts';
import { saidBy } from './readable.ts';
import { usesOf } from './where-used.ts';
import { useText } from './words.ts';

/** What is known of the steps of the flow on the screen: `lỗi:`, `chưa nối:` and `dùng:` ask for it. */
function knownOf({ document, manifests, problems }: Editor): Known {
  const { flow } = document.getState();
  const { byNode } = problems.getState();
  return {
    hasMistake: ({ id }) => byNode.get(id)?.some(({ severity }) => severity !== 'hint') === true,
    hasOpenExit: (node) => freeMainExit(flow, node, manifests.get(node.type)) !== undefined,
    users(words) {
      const wanted = foldAccents(words);
      const names = flow.variables.filter(({ title }) => foldAccents(title).includes(wanted));
      return new Set(names.flatMap(({ name }) => usesOf(flow, name, manifests).map(({ node }) => node)));
    },
  };
}

/** Lets the search find this flow's steps by any of their words, and do what the bar and the keys do. */
export function FlowSearch() {
  const editor = useEditor();
  const text = useText();
  const { labelOf } = useLabels();
  const source = useMemo<Source>(() => {
    const { document, manifests, actions } = editor;
    // A step's words are worked out once, not for each key of what is looked for.
    const known = new WeakMap<FlowNode, Item>();
    const said = (node: FlowNode, manifest: Manifest): string => {
      const { words, buttons } = saidBy(node, manifest, text);
      return toShown([...words, ...buttons].join(' · '), labelOf);
    };
    const itemOf = (node: FlowNode): Item => {
      const before = known.get(node);
      if (before !== undefined) return before;
      const manifest = manifests.get(node.type);
      const item: Item = {
        key: `step ${node.id}`,
        label: nameOf(editor, node),
        ...(manifest === undefined ? {} : { detail: said(node, manifest) }),
        run: () => actions.goTo(node.id),
      };
      known.set(node, item);
      return item;
    };
    const steps = (asked: string): Item[] => {
      const { nodes, typed } = filtered(
        nodesInReadingOrder(document.getState().flow),
        asked,
        knownOf(editor),
      );
      return find(nodes.map(itemOf), typed).map((item) => ({
        ...item,
        detail: excerpt(item.detail ?? '', typed),
      }));
    };
    const commands = (): Item[] =>
      FLOW_COMMANDS.filter((command) => command.keysOnly !== true && isEnabled(command, editor)).map(
        (command) => ({
          key: command.id,
          label: editor.words(command.id),
          ...(command.keys === undefined ? {} : { keys: command.keys }),
          run: () => command.run(editor),
        }),
      );
    return { steps, commands };
  }, [editor, text, labelOf]);
  useSearchSource(source);
  useEffect(() => {
    sheetStore.setState({ commands: FLOW_COMMANDS.filter((command) => isOffered(command, editor)) });
    return () => sheetStore.setState({ commands: [] });
  }, [editor]);
  return null;
}
