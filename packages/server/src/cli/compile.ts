import { CompileError, compileFlow } from '@danloi/engine';
import { loadNodeTypes } from '../node-types/load.ts';
import { readFlowFile } from './flow-file.ts';
import { type Output, VerbError } from './output.ts';

/** `danloi compile <file>`: the XState 5 machine config of a flow, as JSON on the standard output. */
export async function compile(file: string, nodeTypes: readonly string[], out: Output): Promise<number> {
  const flow = await readFlowFile(file);
  try {
    const { machine } = compileFlow(flow, await loadNodeTypes(nodeTypes), '1');
    out.result(machine, JSON.stringify(machine, null, 2));
    return 0;
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    throw new VerbError(
      'flow.has-errors',
      {
        vi: `${file} còn lỗi nên chưa biên dịch được; xem bằng: danloi lint ${file}.`,
        en: `${file} has errors and cannot be compiled; see them with: danloi lint ${file}.`,
      },
      { findings: error.findings },
    );
  }
}
