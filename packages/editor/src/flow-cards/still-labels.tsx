import type { Flow } from '@danloi/engine/flow';
import { type ReactNode, useMemo } from 'react';
import type { Manifests } from '../flow-editor/context.ts';
import { useTables } from '../flow-editor/queries.ts';
import { useWords } from '../flow-editor/words.ts';
import { insertablesOf, labelMaps } from '../form/labels.ts';
import { LabelsContext } from '../form/use-labels.ts';

/** Lets still cards call the variables of this flow by their titles. */
export function StillLabels(props: { flow: Flow; manifests: Manifests; children: ReactNode }) {
  const { flow, manifests } = props;
  const tables = useTables();
  const t = useWords();
  const labels = useMemo(() => {
    const insertables = insertablesOf(flow, manifests, tables, (value) => t(`workspaceValue.${value}`));
    return { insertables, ...labelMaps(insertables) };
  }, [flow, manifests, tables, t]);
  return <LabelsContext.Provider value={labels}>{props.children}</LabelsContext.Provider>;
}
