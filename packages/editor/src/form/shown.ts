import { holds } from '@danloi/engine/node-type/conditions';
import { valueAt } from '@danloi/engine/node-type/pointer';

/**
 * Is a field with this `x-show-if` shown? Pointers begin at the node's data (`/kind`), or, inside a list item,
 * at the item (`./kind`). What may be wanted is the same as for exits.
 */
export function shown(
  condition: Record<string, unknown> | undefined,
  data: Record<string, unknown>,
  siblings: Record<string, unknown>,
): boolean {
  return Object.entries(condition ?? {}).every(([pointer, wanted]) => {
    const value = pointer.startsWith('./') ? valueAt(siblings, pointer.slice(1)) : valueAt(data, pointer);
    return holds({ '/value': wanted }, { value });
  });
}
