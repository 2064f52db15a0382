import type { JsonValue } from '../json.ts';
import type { Registry } from '../node-type/registry.ts';
import { type FlowProblem, type ParsedFlow, parseFlow } from './parse.ts';
import type { Flow, FlowNode } from './schema.ts';
import { treeProblem } from './tree.ts';

export interface UpgradedNodes {
  /** The same object when nothing had to change. */
  flow: Flow;
  /** Steps that this server is too old for, or whose upgrade failed; they stay as they are. */
  problems: FlowProblem[];
}

/**
 * Brings the data of every step to the version that its type writes today, by the type's own upgrades, one after the other.
 * Pure; never throws. Steps of an unknown type stay as they are: lint tells about them.
 */
export function upgradeNodes(flow: Flow, registry: Pick<Registry, 'get'>): UpgradedNodes {
  const problems: FlowProblem[] = [];
  let changed = false;
  const nodes = flow.nodes.map((node, index) => {
    const upgraded = upgradeNode(node, registry);
    if (typeof upgraded === 'string') {
      problems.push(problemOf(node, index, upgraded));
      return node;
    }
    changed ||= upgraded !== node;
    return upgraded;
  });
  return { flow: changed ? { ...flow, nodes } : flow, problems };
}

/** Reads a flow as it came from outside, and brings its steps to today's versions: what every door into a server does. */
export function openFlow(value: unknown, registry: Pick<Registry, 'get'>): ParsedFlow {
  const parsed = parseFlow(value);
  if (!parsed.ok) return parsed;
  const { flow, problems } = upgradeNodes(parsed.flow, registry);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, flow };
}

type Failure = 'newer' | 'broken';

function upgradeNode(node: FlowNode, registry: Pick<Registry, 'get'>): FlowNode | Failure {
  const type = registry.get(node.type);
  if (type === undefined) return node;
  const { version: newest } = type.manifest;
  const from = node.version ?? 1;
  if (from > newest) return 'newer';
  if (from === newest) return node;
  let data: unknown = JSON.parse(JSON.stringify(node.data));
  try {
    for (let version = from; version < newest; version++) data = type.upgrades?.[version]?.(data);
  } catch {
    return 'broken';
  }
  if (!isData(data)) return 'broken';
  return { ...node, version: newest, data };
}

/** An upgrade is code of a node type: what it gives is looked at like a file. */
function isData(value: unknown): value is Record<string, JsonValue> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && treeProblem(value) === undefined
  );
}

function problemOf(node: FlowNode, index: number, failure: Failure): FlowProblem {
  const called = node.name.trim() === '' ? node.id : node.name;
  const [vi, en] =
    failure === 'newer'
      ? [
          `Bước thứ ${index + 1} (“${called}”) được lưu bằng phiên bản mới hơn của loại bước “${node.type}”. Hãy cập nhật máy chủ rồi mở lại.`,
          `Step ${index + 1} (“${called}”) was saved by a newer version of the step type “${node.type}”. Update the server and open it again.`,
        ]
      : [
          `Bước thứ ${index + 1} (“${called}”): nội dung cũ của loại bước “${node.type}” không chuyển được sang dạng mới.`,
          `Step ${index + 1} (“${called}”): the old content of the step type “${node.type}” could not be brought to the new form.`,
        ];
  return { pointer: `/nodes/${index}/${failure === 'newer' ? 'version' : 'data'}`, message: { vi, en } };
}
