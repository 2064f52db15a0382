import type { Flow } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import { rolesIn } from '@danloi/engine/node-type/roles';

/** The marks that this flow puts on citizens or asks about, each once, in the order of the alphabet. */
export function tagsIn(flow: Flow, manifests: ReadonlyMap<string, Manifest>): string[] {
  const tags = new Set<string>();
  for (const node of flow.nodes) {
    for (const { role, value } of rolesIn(manifests.get(node.type)?.data, node.data)) {
      if (role === 'tag' && typeof value === 'string' && value !== '') tags.add(value);
    }
  }
  for (const trigger of flow.triggers) {
    if (trigger.kind === 'schedule' && trigger.tag !== undefined) tags.add(trigger.tag);
  }
  return [...tags].sort((a, b) => a.localeCompare(b, 'vi'));
}
