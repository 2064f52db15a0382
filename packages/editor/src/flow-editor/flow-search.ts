import type { FlowNode } from '@danloi/engine/flow';
import type { Manifest, Text } from '@danloi/engine/manifest';
import { cardOf } from '@danloi/engine/node-type/card';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { nodesInReadingOrder } from '../document/selectors.ts';
import type { LabelOf } from '../form/template-text.ts';
import { toShown } from '../form/template-text.ts';
import { useLabels } from '../form/use-labels.ts';
import { excerpt, find, type Item } from '../search/find.ts';
import { type Source, useSearchSource } from '../search/search-store.ts';
import { useEditor } from './context.ts';
import { rowsOf } from './node-view.ts';
import { useText, useWords } from './words.ts';

/** What a step says, as its card shows it: bubbles, quiet lines, buttons. */
function said(node: FlowNode, manifest: Manifest, text: (text: Text) => string, labelOf: LabelOf): string {
  const words = cardOf(manifest, node.data).flatMap((part) => {
    if ('bubble' in part) return [part.bubble];
    return 'line' in part ? [text(part.line)] : [];
  });
  const buttons = rowsOf(node, manifest, text).flatMap((row) => (row.button ? [row.label] : []));
  return toShown([...words, ...buttons].join(' · '), labelOf);
}

/** Lets the search find this flow's steps by any of their words, and do what the bar and the keys do. */
export function FlowSearch() {
  const { document, view, phone, actions, manifests, flowId, mayEdit, mayPublish, autosave } = useEditor();
  const [, go] = useLocation();
  const t = useWords();
  const text = useText();
  const { labelOf } = useLabels();
  const source = useMemo<Source>(() => {
    const steps = (typed: string): Item[] => {
      const items = nodesInReadingOrder(document.getState().flow).map((node): Item => {
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
    const publish = async () => {
      if (await autosave.flush()) go(`/kich-ban/${flowId}/xuat-ban`);
    };
    const commands = (): Item[] => [
      {
        key: 'try',
        label: t('bar.try'),
        run: () => {
          view.setTrying(true);
          void phone.restart();
        },
      },
      ...(mayEdit ? [{ key: 'add', label: t('rail.steps'), run: () => view.searchSteps() }] : []),
      { key: 'problems', label: t('rail.problems'), run: () => view.openDrawer('problems') },
      ...(mayEdit ? [{ key: 'start', label: t('rail.start'), run: () => view.openDrawer('start') }] : []),
      ...(mayPublish ? [{ key: 'publish', label: t('bar.publish'), run: () => void publish() }] : []),
      { key: 'versions', label: t('bar.versions'), run: () => go(`/kich-ban/${flowId}/phien-ban`) },
    ];
    return { steps, commands };
  }, [
    document,
    view,
    phone,
    actions,
    manifests,
    flowId,
    mayEdit,
    mayPublish,
    autosave,
    go,
    t,
    text,
    labelOf,
  ]);
  useSearchSource(source);
  return null;
}
