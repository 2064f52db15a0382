import type { Clip } from '../document/commands/copies.ts';

/** Steps on the clipboard: JSON with this mark, so that they also travel through a mail or a chat. */
const MARK = 'danloi-steps-1';

/** The text that goes to the system's clipboard. */
export function clipToText(clip: Clip): string {
  return JSON.stringify({ kind: MARK, ...clip });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasStrings = (value: unknown, keys: readonly string[]): boolean =>
  isRecord(value) && keys.every((key) => typeof value[key] === 'string');

function isClip(value: unknown): value is Clip {
  if (!isRecord(value) || value.kind !== MARK) return false;
  const { nodes, edges, variables } = value;
  if (!Array.isArray(nodes) || !Array.isArray(edges) || !Array.isArray(variables)) return false;
  return (
    nodes.every(
      (node) =>
        hasStrings(node, ['id', 'type', 'name']) &&
        isRecord(node.data) &&
        isRecord(node.position) &&
        typeof node.position.x === 'number' &&
        typeof node.position.y === 'number',
    ) &&
    edges.every((edge) => hasStrings(edge, ['id', 'from', 'port', 'to'])) &&
    variables.every((variable) => hasStrings(variable, ['name', 'title', 'type', 'class']))
  );
}

/** The steps in a pasted text, or undefined when it is something else. */
export function clipFromText(text: string): Clip | undefined {
  if (!text.includes(MARK)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (!isClip(value)) return undefined;
    const pick = (node: Clip['nodes'][number]) => ({
      id: node.id,
      type: node.type,
      name: node.name,
      data: node.data,
      position: { x: node.position.x, y: node.position.y },
    });
    return { nodes: value.nodes.map(pick), edges: value.edges, variables: value.variables };
  } catch {
    return undefined;
  }
}
