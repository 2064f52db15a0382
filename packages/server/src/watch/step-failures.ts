import type { Text } from '@danloi/engine';
import { type StepFailureDoc, stepFailures, versions } from '../documents.ts';
import type { Store, Stored } from '../store/store.ts';
import { forWorkspace } from '../store/workspace-store.ts';

/** As many as a person can look at; the others are told when these are mended. */
const SHOWN = 50;

/** A step whose code fails, in words for whoever runs the server. */
export interface StepFailure {
  id: string;
  at: number;
  reason: Text;
}

/** The steps of a workspace whose code failed, the last one first. */
export async function readStepFailures(store: Store, workspace: string): Promise<StepFailure[]> {
  const query = { index: 'byWorkspace', equals: [workspace], order: 'desc', limit: SHOWN } as const;
  const { items } = await store.find(stepFailures, query);
  return Promise.all(
    items.map(async (doc) => ({ id: doc.id, at: doc.at, reason: await inWords(store, doc) })),
  );
}

async function inWords(store: Store, doc: Stored<StepFailureDoc>): Promise<Text> {
  const { workspace, flow, version, node, count, reason } = doc;
  const known = await forWorkspace(store, workspace).get(versions, `${flow}.${version}`);
  const step = known?.document.nodes.find(({ id }) => id === node.split('/').at(-1))?.name ?? node;
  const name = known?.document.name ?? flow;
  return {
    vi: `Lỗi ở bước “${step}” của kịch bản “${name}” (${count} lần): ${reason}. Người dân đã được dẫn đi tiếp. Hãy báo người viết loại bước này.`,
    en: `The step “${step}” of “${name}” failed (${count} times): ${reason}. The citizens were led on. Tell whoever wrote this kind of step.`,
  };
}
