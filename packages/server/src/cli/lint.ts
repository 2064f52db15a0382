import { clockOf, lintFlow } from '@danloi/engine';
import { loadNodeTypes } from '../node-types/load.ts';
import { readFlowFiles } from './flow-file.ts';
import type { Output } from './output.ts';

const MARKS = { error: 'LỖI', warning: 'nhắc', hint: 'gợi ý' } as const;

/** `danloi lint <file>`: what is wrong or doubtful; exit code 1 when it cannot be published. */
export async function lint(
  file: string,
  { with: others = [], now }: { with?: string[]; now: number },
  nodeTypes: readonly string[],
  out: Output,
): Promise<number> {
  const registry = await loadNodeTypes(nodeTypes);
  const { flow, flows } = await readFlowFiles(file, others, registry);
  const today = clockOf(now).day;
  // Without the other flows nobody can say that one of them is missing.
  const findings = lintFlow(flow, registry, { today, ...(others.length === 0 ? {} : { flows }) });
  const count = (kind: keyof typeof MARKS) => findings.filter(({ severity }) => severity === kind).length;
  for (const { severity, rule, node, message } of findings) {
    const name = flow.nodes.find(({ id }) => id === node)?.name;
    out.line(`${MARKS[severity]}  ${name === undefined ? '' : `“${name}”: `}${message.vi} [${rule}]`);
  }
  const [errors, warnings, hints] = [count('error'), count('warning'), count('hint')];
  const words = `${errors} lỗi, ${warnings} điều cần xem lại${hints === 0 ? '' : `, ${hints} gợi ý`}.`;
  out.result({ file, errors, warnings, hints, findings }, words);
  return errors > 0 ? 1 : 0;
}
