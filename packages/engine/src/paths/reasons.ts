import type { CompiledFlow } from '../compile/compiled-flow.ts';
import { reachable } from '../compile/reachable.ts';
import type { Flow, FlowNode } from '../flow/schema.ts';
import type { Text } from '../node-type/manifest.ts';
import { portsOf } from '../node-type/ports.ts';
import type { Registry } from '../node-type/registry.ts';
import { exitsIn, type Goals } from './goals.ts';
import { nodeGoal, portGoal } from './walk.ts';

/** A step or an exit that no conversation passes, and why. */
export interface Missing {
  node: string;
  port?: string;
  reason: Text;
}

export interface Looked {
  flow: Flow;
  registry: Registry;
  compiled: CompiledFlow;
  goals: Goals;
  /** Goals that no conversation met. */
  open: ReadonlySet<string>;
  /** The search saw everything that it can see. */
  complete: boolean;
  /** Steps in which turns failed. */
  failed: ReadonlyMap<string, string>;
}

const MUST: Text = {
  vi: 'Kịch bản quá lớn nên chưa thử hết; hãy tách thành nhiều kịch bản.',
  en: 'The flow is too large to try everything; split it into several flows.',
};

/** What is missing, step by step in the order of the flow, each with its reason in words. */
export function missingOf(looked: Looked): Missing[] {
  const { flow, goals, open } = looked;
  const reached = reachable(flow);
  const exits = exitsIn(looked.compiled).exits;
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const missingNodes = goals.nodes
    .filter((id) => open.has(nodeGoal(id)))
    .map((id): Missing => ({ node: id, reason: whyNode(looked, id, reached, nodes) }));
  const missingPorts = goals.ports
    .filter(({ node, port }) => open.has(portGoal(node, port)))
    .map(({ node, port }): Missing => {
      const isIn = !open.has(nodeGoal(node));
      return {
        node,
        port,
        reason: isIn ? whyPort(looked, { node, port }, exits.has(`${node} ${port}`)) : STEP,
      };
    });
  return [...missingNodes, ...missingPorts];
}

const TROUBLE: Text = {
  vi: 'Lối ra này chỉ đi khi có trục trặc bất thường; không cuộc trò chuyện nào gây ra được.',
  en: 'This exit is only for trouble that no conversation can bring about.',
};

const STEP: Text = { vi: 'Chưa tới được bước này.', en: 'The step itself is never reached.' };

function whyNode(
  looked: Looked,
  id: string,
  reached: ReadonlySet<string>,
  nodes: ReadonlyMap<string, FlowNode>,
): Text {
  const { flow, registry, open, complete } = looked;
  const node = nodes.get(id);
  if (node !== undefined && registry.get(node.type) === undefined) {
    return {
      vi: `Máy chủ không có loại bước “${node.type}”.`,
      en: `The server has no step type “${node.type}”.`,
    };
  }
  if (!reached.has(id)) {
    return {
      vi: 'Không có đường nối nào từ bước đầu tiên dẫn tới bước này.',
      en: 'No connection leads here from the first step.',
    };
  }
  const edge = flow.edges.find(
    ({ from, to, port }) => to === id && reached.has(from) && open.has(portGoal(from, port)),
  );
  if (!complete) return MUST;
  const from = edge && nodes.get(edge.from);
  if (id === flow.start && from === undefined) {
    return {
      vi: 'Không câu trả lời nào thử được dẫn tới bước này.',
      en: 'No answer that was tried leads here.',
    };
  }
  if (edge === undefined || from === undefined) {
    return {
      vi: 'Đường nối tới bước này đi từ một lối ra không còn nữa. Hãy nối lại.',
      en: 'The connection to this step leaves by an exit that is gone. Connect it again.',
    };
  }
  const manifest = registry.get(from.type)?.manifest;
  const title = manifest && portsOf(manifest, from.data).find(({ id: port }) => port === edge.port)?.title;
  const name = from.name.trim() === '' ? from.id : from.name;
  return {
    vi: `Chỉ tới được qua lối ra “${title?.vi ?? edge.port}” của bước “${name}”, mà lối ra ấy chưa đi được.`,
    en: `It is only reached by the exit “${title?.en ?? edge.port}” of step “${name}”, which is never taken.`,
  };
}

function whyPort(
  { complete, failed }: Looked,
  { node, port }: { node: string; port: string },
  isLed: boolean,
): Text {
  const failure = failed.get(node);
  if (failure !== undefined) {
    return {
      vi: `Bước này gặp lỗi khi thử: ${failure}`,
      en: `This step failed when it was tried: ${failure}`,
    };
  }
  if (!isLed)
    return { vi: 'Bước này không bao giờ đi ra bằng lối này.', en: 'This step never leaves by this exit.' };
  if (!complete) return MUST;
  if (port === 'error') return TROUBLE;
  return {
    vi: 'Không câu trả lời, giá trị hay kết quả nào thử được dẫn ra lối này. Hãy xem lại điều kiện.',
    en: 'No answer, value or result that was tried leads out here. Look at the condition again.',
  };
}
