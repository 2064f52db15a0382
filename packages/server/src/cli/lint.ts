import { lintFlow } from '@danloi/engine';
import { loadNodeTypes } from '../node-types/load.ts';
import { readFlowFile } from './flow-file.ts';
import type { Output } from './output.ts';

/** `danloi lint <file>`: what is wrong or doubtful; exit code 1 when it cannot be published. */
export async function lint(file: string, nodeTypes: readonly string[], out: Output): Promise<number> {
  const flow = await readFlowFile(file);
  const findings = lintFlow(flow, await loadNodeTypes(nodeTypes));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  for (const { severity, rule, node, message } of findings) {
    const name = flow.nodes.find(({ id }) => id === node)?.name;
    const mark = severity === 'error' ? 'LỖI' : 'nhắc';
    out.line(`${mark}  ${name === undefined ? '' : `“${name}”: `}${message.vi} [${rule}]`);
  }
  const warnings = findings.length - errors;
  out.result({ file, errors, warnings, findings }, `${errors} lỗi, ${warnings} điều cần xem lại.`);
  return errors > 0 ? 1 : 0;
}
