import type { Text } from '../../node-type/manifest.ts';
import { portsOf } from '../../node-type/ports.ts';
import type { Registry } from '../../node-type/registry.ts';
import type { Flow, FlowEdge, FlowNode } from '../schema.ts';

/** What people call the parts of two flows; of one that is in both, by the newer. */
export interface Names {
  node(id: string): Text;
  port(edge: Pick<FlowEdge, 'from' | 'port'>): Text;
}

export function namesOf(before: Flow, after: Flow, registry: Registry): Names {
  const nodes = new Map([...before.nodes, ...after.nodes].map((node) => [node.id, node]));
  const titleOf = (node: FlowNode | undefined): Text => {
    if (node === undefined) return { vi: 'một bước', en: 'a step' };
    if (node.name.trim() !== '') return { vi: `"${node.name}"`, en: `"${node.name}"` };
    const title = registry.get(node.type)?.manifest.title ?? { vi: node.type, en: node.type };
    return { vi: `"${title.vi}"`, en: `"${title.en}"` };
  };
  return {
    node: (id) => titleOf(nodes.get(id)),
    port: ({ from, port }) => {
      const node = nodes.get(from);
      const manifest = node && registry.get(node.type)?.manifest;
      const found = manifest && portsOf(manifest, node.data).find(({ id }) => id === port);
      const title = found?.title ?? { vi: port, en: port };
      return { vi: `"${title.vi}"`, en: `"${title.en}"` };
    },
  };
}
