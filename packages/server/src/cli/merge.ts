import { mergeFlows, serialiseFlow } from '@danloi/engine';
import { loadNodeTypes } from '../node-types/load.ts';
import { readFlowFile } from './flow-file.ts';
import type { Output } from './output.ts';

/**
 * `danloi merge <base> <mine> <theirs>`: brings two changes of one flow together; the merged file on the standard output, what
 * both changed differently on the other one. Exit code 1 when somebody must decide.
 */
export async function merge(
  files: { base: string; mine: string; theirs: string },
  nodeTypes: readonly string[],
  out: Output,
): Promise<number> {
  const registry = await loadNodeTypes(nodeTypes);
  const [base, mine, theirs] = await Promise.all([
    readFlowFile(files.base, registry),
    readFlowFile(files.mine, registry),
    readFlowFile(files.theirs, registry),
  ]);
  const { flow, conflicts } = mergeFlows(base, mine, theirs, { registry });
  if (!out.json) for (const { text } of conflicts) process.stderr.write(`cần chọn: ${text.vi}\n`);
  out.result({ flow, conflicts }, serialiseFlow(flow).trimEnd());
  return conflicts.length > 0 ? 1 : 0;
}
