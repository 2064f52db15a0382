import { reachable } from '../compile/reachable.ts';
import type { Flow, FlowEdge } from '../flow/schema.ts';

const NONE: readonly FlowEdge[] = [];

/** The lines of a flow, looked up from both ends. Only lines between steps that exist. */
export class Graph {
  readonly reached: ReadonlySet<string>;
  readonly #out = new Map<string, FlowEdge[]>();
  readonly #into = new Map<string, FlowEdge[]>();

  constructor(flow: Flow, nodes: ReadonlyMap<string, unknown>) {
    for (const edge of flow.edges) {
      if (!nodes.has(edge.from) || !nodes.has(edge.to)) continue;
      push(this.#out, edge.from, edge);
      push(this.#into, edge.to, edge);
    }
    this.reached = reachable(flow);
  }

  out(id: string): readonly FlowEdge[] {
    return this.#out.get(id) ?? NONE;
  }

  into(id: string): readonly FlowEdge[] {
    return this.#into.get(id) ?? NONE;
  }

  /** Steps that these lead to, themselves included, along lines that may be `taken`. */
  from(starts: Iterable<string>, taken: (edge: FlowEdge) => boolean = () => true): Set<string> {
    const found = new Set(starts);
    const open = [...found];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const edge of this.out(id)) {
        if (found.has(edge.to) || !taken(edge)) continue;
        found.add(edge.to);
        open.push(edge.to);
      }
    }
    return found;
  }

  /** Steps that lead to these, themselves included. */
  to(ends: Iterable<string>): Set<string> {
    const found = new Set(ends);
    const open = [...found];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const { from } of this.into(id)) {
        if (found.has(from)) continue;
        found.add(from);
        open.push(from);
      }
    }
    return found;
  }
}

function push(map: Map<string, FlowEdge[]>, key: string, edge: FlowEdge): void {
  const list = map.get(key);
  if (list) list.push(edge);
  else map.set(key, [edge]);
}
