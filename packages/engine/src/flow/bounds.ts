import type { Text } from '../node-type/manifest.ts';
import { FLOW_BOUNDS, type Flow } from './schema.ts';

/** How near a flow is to one of its bounds. */
export interface BoundUse {
  bound: 'nodes' | 'edges' | 'ports' | 'variables' | 'triggers' | 'languages' | 'frames' | 'tests';
  /** Of `ports`: the step with the most. */
  node?: string;
  /** What is counted, in words. */
  title: Text;
  used: number;
  limit: number;
}

const TITLES: Readonly<Record<BoundUse['bound'], Text>> = {
  nodes: { vi: 'bước', en: 'steps' },
  edges: { vi: 'đường nối', en: 'connections' },
  ports: { vi: 'đường nối đi ra từ một bước', en: 'connections that leave one step' },
  variables: { vi: 'thông tin', en: 'variables' },
  triggers: { vi: 'cách bắt đầu', en: 'ways to start' },
  languages: { vi: 'ngôn ngữ', en: 'languages' },
  frames: { vi: 'khung', en: 'frames' },
  tests: { vi: 'cuộc trò chuyện mẫu', en: 'recorded conversations' },
};

/** How near each bound is, in the order of the file: so that an author is told before one is met. */
export function boundsOf(flow: Flow): BoundUse[] {
  return (Object.keys(TITLES) as BoundUse['bound'][]).map((bound) => {
    const most = bound === 'ports' ? mostPorts(flow) : undefined;
    return {
      bound,
      title: TITLES[bound],
      used: bound === 'ports' ? (most?.used ?? 0) : (flow[bound]?.length ?? 0),
      limit: FLOW_BOUNDS[bound],
      ...(most === undefined ? {} : { node: most.node }),
    };
  });
}

/** The step that the most lines leave. */
export function mostPorts({ edges }: Pick<Flow, 'edges'>): { node: string; used: number } | undefined {
  const counts = new Map<string, number>();
  for (const { from } of edges) counts.set(from, (counts.get(from) ?? 0) + 1);
  let most: { node: string; used: number } | undefined;
  for (const [node, used] of counts) if (used > (most?.used ?? 0)) most = { node, used };
  return most;
}

const LISTS = ['nodes', 'edges', 'variables', 'triggers', 'languages', 'frames', 'tests'] as const;

/** The words for a part that holds more than it may. */
export function tooManyWords(bound: BoundUse['bound'], used: number): Text {
  const { vi, en } = TITLES[bound];
  const limit = FLOW_BOUNDS[bound];
  return {
    vi: `Kịch bản có ${used.toLocaleString('vi-VN')} ${vi}; nhiều nhất là ${limit.toLocaleString('vi-VN')}.`,
    en: `The flow has ${used.toLocaleString('en-US')} ${en}; at most ${limit.toLocaleString('en-US')} fit.`,
  };
}

/** The parts of something like a flow that hold too much, with how much. */
export function overfull(flow: object): { bound: BoundUse['bound']; used: number }[] {
  return LISTS.flatMap((bound) => {
    const part: unknown = Object.hasOwn(flow, bound) ? Reflect.get(flow, bound) : undefined;
    return Array.isArray(part) && part.length > FLOW_BOUNDS[bound] ? [{ bound, used: part.length }] : [];
  });
}
