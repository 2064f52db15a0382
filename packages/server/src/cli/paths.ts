import { coverFlow } from '@danloi/engine';
import { loadNodeTypes } from '../node-types/load.ts';
import { readFlowFiles } from './flow-file.ts';
import type { Output } from './output.ts';

/**
 * `danloi paths <file>`: conversations that pass every step and exit, as a citizen would see them, and how much of the flow
 * they pass; exit code 1 when the flow cannot run at all.
 */
export async function paths(
  file: string,
  { with: others = [] }: { with?: string[] },
  nodeTypes: readonly string[],
  out: Output,
): Promise<number> {
  const registry = await loadNodeTypes(nodeTypes);
  const { flow, flows } = await readFlowFiles(file, others, registry);
  const covered = coverFlow(flow, registry, { flows });
  const { chats, nodes, ports, coverage, missing, problems } = covered;
  for (const { name, chat } of chats) out.line(`── ${name}\n${chat.trimEnd()}\n`);
  const names = new Map(flow.nodes.map((node) => [node.id, node.name]));
  for (const { node, port, reason } of missing)
    out.line(
      `chưa qua: “${names.get(node) ?? node}”${port === undefined ? '' : `, lối ra ${port}`}: ${reason.vi}`,
    );
  for (const { message } of problems) out.line(`LỖI  ${message.vi}`);
  out.result(
    { file, ...covered },
    `${chats.length} cuộc trò chuyện; bước ${nodes.covered}/${nodes.total}, lối ra ${ports.covered}/${ports.total}; đi qua ${coverage} %.`,
  );
  return problems.length > 0 ? 1 : 0;
}
