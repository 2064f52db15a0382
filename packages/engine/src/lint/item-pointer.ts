import type { Pointer } from '../node-type/manifest.ts';
import { valueAt } from '../node-type/pointer.ts';

/** A pointer into data with the ids of list items in the place of their numbers: `/options/0/label` → `/options/o1/label`. */
export function itemPointer(data: unknown, pointer: Pointer): Pointer {
  let at = data;
  const parts = pointer.split('/').slice(1);
  const named = parts.map((part) => {
    const item = valueAt(at, `/${part}`);
    const id = Array.isArray(at) ? valueAt(item, '/id') : undefined;
    at = item;
    return typeof id === 'string' ? id : part;
  });
  return `/${named.join('/')}`;
}
