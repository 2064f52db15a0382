import type { EffectType, NodeType } from './definition.ts';
import type { Manifest } from './manifest.ts';

/** The node types that a server knows: passed to compile, lint and diff, never global. */
export interface Registry {
  get(type: string): NodeType | undefined;
  types: readonly NodeType[];
  manifests(): Manifest[];
  effect(name: string): EffectType | undefined;
}

/** @throws Error when two types or two effects have the same name: a set-up mistake, to be seen at start. */
export function createRegistry(types: readonly NodeType[]): Registry {
  const byName = new Map<string, NodeType>();
  const effects = new Map<string, EffectType>();
  for (const type of types) {
    const name = type.manifest.type;
    if (byName.has(name)) throw new Error(`Two node types are named "${name}".`);
    byName.set(name, type);
    for (const effect of type.effects ?? []) {
      if (effects.has(effect.name)) throw new Error(`Two effects are named "${effect.name}".`);
      effects.set(effect.name, effect);
    }
  }
  return {
    get: (type) => byName.get(type),
    types: [...types],
    manifests: () => types.map((type) => type.manifest),
    effect: (name) => effects.get(name),
  };
}
