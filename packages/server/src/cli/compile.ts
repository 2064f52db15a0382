import { type CompiledFlow, CompileError, compileFlow } from '@danloi/engine';
import { loadNodeTypes } from '../node-types/load.ts';
import { readFlowFiles } from './flow-file.ts';
import { type Output, VerbError } from './output.ts';
import { typeScriptOf } from './typescript.ts';

/**
 * `danloi compile <file>`: the XState 5 machine config of a flow, as JSON on the standard output; with `--ts` a TypeScript
 * module that makes the machine with XState's `setup`.
 */
export async function compile(
  file: string,
  { with: others = [], ts = false }: { with?: string[]; ts?: boolean },
  nodeTypes: readonly string[],
  out: Output,
): Promise<number> {
  const registry = await loadNodeTypes(nodeTypes);
  const { flow, flows } = await readFlowFiles(file, others, registry);
  let compiled: CompiledFlow;
  try {
    compiled = compileFlow(flow, registry, '1', { flows });
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
  const module = ts ? typeScriptOf(compiled) : undefined;
  if (module === undefined) out.result(compiled.machine, JSON.stringify(compiled.machine, null, 2));
  else out.result({ module }, module.trimEnd());
  return 0;
}
