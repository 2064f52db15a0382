import type { Flow } from '@danloi/engine/flow';

/** Nodes that speak of a variable: in their texts, or as a field. */
export function nodesUsing(flow: Flow, name: string): string[] {
  const inText = new RegExp(`\\{\\{\\s*${name}(?![a-z0-9_])`);
  const speaks = (value: unknown): boolean => {
    if (typeof value === 'string')
      return value === name || value.startsWith(`${name}.`) || inText.test(value);
    if (Array.isArray(value)) return value.some(speaks);
    return typeof value === 'object' && value !== null && Object.values(value).some(speaks);
  };
  return flow.nodes.filter((node) => speaks(node.data)).map((node) => node.id);
}
