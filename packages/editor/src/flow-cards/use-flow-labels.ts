import type { Flow } from '@danloi/engine/flow';
import { useMemo } from 'react';
import type { Manifests } from '../flow-editor/context.ts';
import { useTables } from '../flow-editor/queries.ts';
import { useWords } from '../flow-editor/words.ts';
import { insertablesOf, labelMaps } from '../form/labels.ts';
import type { Labels } from '../form/use-labels.ts';

/** What the texts of a flow that is only looked at call its variables. */
export function useFlowLabels(flow: Flow | undefined, manifests: Manifests): Labels {
  const tables = useTables();
  const t = useWords();
  return useMemo(() => {
    const insertables =
      flow === undefined
        ? []
        : insertablesOf(flow, manifests, tables, (value) => t(`workspaceValue.${value}`));
    return { insertables, ...labelMaps(insertables) };
  }, [flow, manifests, tables, t]);
}
