import { holds } from './conditions.ts';
import { valueAt } from './pointer.ts';

/** Does the form hide the field at this pointer, or one around it (`x-show-if`)? Nothing may be asked for there. */
export function isHidden(schema: unknown, data: unknown, pointer: string): boolean {
  let at = schema;
  let around = data;
  for (const part of pointer.split('/').slice(1)) {
    const item = /^\d+$/.test(part) ? valueAt(at, '/items') : undefined;
    at = item ?? valueAt(at, `/properties/${part}`);
    if (!isShown(valueAt(at, '/x-show-if'), data, around)) return true;
    around = valueAt(around, `/${part}`);
  }
  return false;
}

/** Pointers begin at the node's data (`/kind`) or, with a dot, at the item around the field (`./kind`). */
function isShown(condition: unknown, data: unknown, around: unknown): boolean {
  if (typeof condition !== 'object' || condition === null) return true;
  return Object.entries(condition).every(([pointer, wanted]) => {
    const value = pointer.startsWith('./') ? valueAt(around, pointer.slice(1)) : valueAt(data, pointer);
    return holds({ '/value': wanted }, { value });
  });
}
