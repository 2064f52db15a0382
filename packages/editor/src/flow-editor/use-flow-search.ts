import type { FlowNode } from '@danloi/engine/flow';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { nodesInReadingOrder } from '../document/selectors.ts';
import { excerpt, find, type Item } from '../search/find.ts';
import { type Source, useSearchSource } from '../search/search-store.ts';
import { useEditor } from './context.ts';
import { useText, useWords } from './words.ts';

/** Every text of a step, whatever its type keeps where. Ids and names of variables are short and do no harm. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** The longest text of a step that holds what was typed, for the quieter line. */
const said = (node: FlowNode): string => textsIn(node.data).join(' · ');

/** Lets the search find this flow's steps by any of their words, and do what the bar and the keys do. */
export function useFlowSearch(): void {
  const { document, view, phone, actions, manifests, flowId, mayEdit, mayPublish, autosave } = useEditor();
  const [, go] = useLocation();
  const t = useWords();
  const text = useText();
  const source = useMemo<Source>(() => {
    const steps = (typed: string): Item[] => {
      const items = nodesInReadingOrder(document.getState().flow).map((node): Item => {
        const manifest = manifests.get(node.type);
        const type = manifest === undefined ? node.type : text(manifest.title);
        return {
          key: `step ${node.id}`,
          label: node.name === '' ? type : node.name,
          detail: said(node),
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
  }, [document, view, phone, actions, manifests, flowId, mayEdit, mayPublish, autosave, go, t, text]);
  useSearchSource(source);
}
