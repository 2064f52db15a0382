import type { Condition } from './manifest.ts';
import { valueAt } from './pointer.ts';

/** Does a condition of the manifest hold for this data? A wanted list means: one of these. Absent means always. */
export function holds(condition: Condition | undefined, data: unknown): boolean {
  return Object.entries(condition ?? {}).every(([pointer, wanted]) => {
    const value = valueAt(data, pointer);
    return Array.isArray(wanted) ? wanted.includes(value) : value === wanted;
  });
}
