import { diffFlows } from '@danloi/engine';
import { loadNodeTypes } from '../node-types/load.ts';
import { readFlowFile } from './flow-file.ts';
import type { Output } from './output.ts';

/** `danloi diff <before> <after>`: what changed from one flow file to the other, in sentences. */
export async function diff(
  before: string,
  after: string,
  nodeTypes: readonly string[],
  out: Output,
): Promise<number> {
  const registry = await loadNodeTypes(nodeTypes);
  const [one, other] = await Promise.all([readFlowFile(before, registry), readFlowFile(after, registry)]);
  const changes = diffFlows(one, other, registry);
  for (const { text } of changes) out.line(text.vi);
  out.result(
    { before, after, changes },
    changes.length === 0 ? 'Hai tệp như nhau.' : `${changes.length} thay đổi.`,
  );
  return 0;
}
