import type { Flow } from '@danloi/engine/flow';
import type { ReactNode } from 'react';
import type { Manifests } from '../flow-editor/context.ts';
import { LabelsContext } from '../form/use-labels.ts';
import { useFlowLabels } from './use-flow-labels.ts';

/** Lets still cards call the variables of this flow by their titles. */
export function StillLabels(props: { flow: Flow; manifests: Manifests; children: ReactNode }) {
  const labels = useFlowLabels(props.flow, props.manifests);
  return <LabelsContext.Provider value={labels}>{props.children}</LabelsContext.Provider>;
}
