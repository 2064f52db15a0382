import { valueAt } from '@danloi/engine/node-type/pointer';

/**
 * Is a field with this `x-show-if` shown? Pointers begin at the node's data (`/kind`), or, inside a list item,
 * at the item (`./kind`). A wanted list means: one of these.
 */
export function shown(
  condition: Record<string, unknown> | undefined,
  data: Record<string, unknown>,
  siblings: Record<string, unknown>,
): boolean {
  return Object.entries(condition ?? {}).every(([pointer, wanted]) => {
    const value = pointer.startsWith('./') ? valueAt(siblings, pointer.slice(1)) : valueAt(data, pointer);
    return Array.isArray(wanted) ? wanted.includes(value) : value === wanted;
  });
}
