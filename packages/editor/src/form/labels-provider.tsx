import { type ReactNode, useMemo, useRef } from 'react';
import { useDocument, useEditor } from '../flow-editor/context.ts';
import { useTables } from '../flow-editor/queries.ts';
import { useWords } from '../flow-editor/words.ts';
import { type Insertable, insertablesOf, labelMaps } from './labels.ts';
import { LabelsContext } from './use-labels.ts';

/** Works out once for all cards and fields what texts can mention; they draw again only when that changes. */
export function LabelsProvider({ children }: { children: ReactNode }) {
  const { manifests } = useEditor();
  const flow = useDocument((state) => state.flow);
  const tables = useTables();
  const t = useWords();
  const before = useRef<{ text: string; list: Insertable[] }>({ text: '', list: [] });
  const list = useMemo(() => {
    const found = insertablesOf(flow, manifests, tables, (value) => t(`workspaceValue.${value}`));
    const text = JSON.stringify(found);
    if (text !== before.current.text) before.current = { text, list: found };
    return before.current.list;
  }, [flow, manifests, tables, t]);
  const labels = useMemo(() => ({ insertables: list, ...labelMaps(list) }), [list]);
  return <LabelsContext.Provider value={labels}>{children}</LabelsContext.Provider>;
}
