import type { Flow } from '@danloi/engine/flow';
import { type Schemas, type VariableUse, whereUsed } from '@danloi/engine/flow/rename';
import type { Manifest } from '@danloi/engine/manifest';

/** Manifests as the engine asks for them. */
export const schemasOf = (manifests: ReadonlyMap<string, Manifest>): Schemas => ({
  get(type) {
    const manifest = manifests.get(type);
    return manifest === undefined ? undefined : { manifest };
  },
});

/** Steps of a type that this server does not know and that seem to speak of a variable. */
function guessed(flow: Flow, name: string, manifests: ReadonlyMap<string, Manifest>): string[] {
  const inText = new RegExp(`\\{\\{\\s*${name}(?![a-z0-9_])`);
  const speaks = (value: unknown): boolean => {
    if (typeof value === 'string')
      return value === name || value.startsWith(`${name}.`) || inText.test(value);
    if (Array.isArray(value)) return value.some(speaks);
    return typeof value === 'object' && value !== null && Object.values(value).some(speaks);
  };
  return flow.nodes.filter((node) => !manifests.has(node.type) && speaks(node.data)).map((node) => node.id);
}

/** Every place that speaks of a variable: texts, rows, formulas, fields, other languages. */
export function usesOf(
  flow: Flow,
  name: string,
  manifests: ReadonlyMap<string, Manifest>,
): (Omit<VariableUse, 'field' | 'how'> & Partial<VariableUse>)[] {
  return [
    ...whereUsed(flow, schemasOf(manifests), name),
    ...guessed(flow, name, manifests).map((node) => ({ node })),
  ];
}

/** Does any step speak of the variable? */
export const isUsed = (flow: Flow, name: string, manifests: ReadonlyMap<string, Manifest>): boolean =>
  usesOf(flow, name, manifests).length > 0;
