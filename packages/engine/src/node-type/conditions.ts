import type { Condition } from './manifest.ts';
import { valueAt } from './pointer.ts';

/** The wanted value that means: something is filled in there. */
export const GIVEN = { given: true } as const;

/**
 * Does a condition of the manifest hold for this data? A wanted list means: one of these; `GIVEN`: it is filled in;
 * `{ some: {…} }` and `{ none: {…} }`: a list that has an item with these values, or has none. Absent means always.
 */
export function holds(condition: Condition | undefined, data: unknown): boolean {
  return Object.entries(condition ?? {}).every(([pointer, wanted]) => {
    const value = valueAt(data, pointer);
    if (valueAt(wanted, '/given') === true) return isGiven(value);
    const some = valueAt(wanted, '/some');
    if (some !== undefined) return hasItem(value, some);
    const none = valueAt(wanted, '/none');
    if (none !== undefined) return !hasItem(value, none);
    return Array.isArray(wanted) ? wanted.includes(value) : value === wanted;
  });
}

/** Has the list an item with these values? */
function hasItem(list: unknown, wanted: unknown): boolean {
  const keys = typeof wanted === 'object' && wanted !== null ? Object.entries(wanted) : [];
  return (
    Array.isArray(list) &&
    list.some((item: unknown) => keys.every(([key, value]) => valueAt(item, `/${key}`) === value))
  );
}

function isGiven(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== '';
}
