import { runTests } from '@danloi/engine';
import { loadNodeTypes } from '../node-types/load.ts';
import { readFlowFiles } from './flow-file.ts';
import type { Output } from './output.ts';

/** `danloi test <file>`: plays the conversations kept in a flow; names the first message of each that differs. */
export async function test(
  file: string,
  { with: others = [] }: { with?: string[] },
  nodeTypes: readonly string[],
  out: Output,
): Promise<number> {
  const registry = await loadNodeTypes(nodeTypes);
  const { flow, flows } = await readFlowFiles(file, others, registry);
  const results = runTests(flow, registry, { flows });
  for (const result of results)
    out.line(`${result.ok ? 'đúng' : 'SAI '}  ${result.name}${result.ok ? '' : `: ${result.text.vi}`}`);
  const failed = results.filter(({ ok }) => !ok).length;
  const words =
    results.length === 0
      ? 'Kịch bản chưa có cuộc trò chuyện mẫu nào.'
      : `${results.length - failed}/${results.length} cuộc mẫu đúng như đã ghi.`;
  out.result({ file, passed: results.length - failed, failed, results }, words);
  return failed > 0 ? 1 : 0;
}
