import type { FlowNode } from '@danloi/engine/flow';
import type { Manifest, Text } from '@danloi/engine/manifest';
import { cardOf } from '@danloi/engine/node-type/card';
import { useEffect, useMemo } from 'react';
import { isEnabled, isOffered } from '../commands/command.ts';
import { FLOW_COMMANDS } from '../commands/list.ts';
import { sheetStore } from '../commands/sheet-store.ts';
import { nodesInReadingOrder } from '../document/selectors.ts';
import { foldAccents } from '../document/variable-name.ts';
import type { LabelOf } from '../form/template-text.ts';
import { toShown } from '../form/template-text.ts';
import { useLabels } from '../form/use-labels.ts';
import { excerpt, find, type Item } from '../search/find.ts';
import { type Source, useSearchSource } from '../search/search-store.ts';
import { filtered, type Known } from '../search/step-filter.ts';
import { type Editor, useEditor } from './context.ts';
import { freeMainExit, rowsOf } from './node-view.ts';
import { usesOf } from './where-used.ts';
import { useText } from './words.ts';

/** What a step says, as its card shows it: bubbles, quiet lines, buttons. */
function said(node: FlowNode, manifest: Manifest, text: (text: Text) => string, labelOf: LabelOf): string {
  const words = cardOf(manifest, node.data).flatMap((part) => {
    if ('bubble' in part) return [part.bubble];
    return 'line' in part ? [text(part.line)] : [];
  });
  const buttons = rowsOf(node, manifest, text).flatMap((row) => (row.button ? [row.label] : []));
  return toShown([...words, ...buttons].join(' · '), labelOf);
}

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
    const steps = (asked: string): Item[] => {
      const { nodes, typed } = filtered(
        nodesInReadingOrder(document.getState().flow),
        asked,
        knownOf(editor),
      );
      const items = nodes.map((node): Item => {
        const manifest = manifests.get(node.type);
        const type = manifest === undefined ? node.type : text(manifest.title);
        return {
          key: `step ${node.id}`,
          label: node.name === '' ? type : node.name,
          ...(manifest === undefined ? {} : { detail: said(node, manifest, text, labelOf) }),
          run: () => actions.goTo(node.id),
        };
      });
      return find(items, typed).map((item) => ({ ...item, detail: excerpt(item.detail ?? '', typed) }));
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
