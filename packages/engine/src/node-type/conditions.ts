import type { Condition } from './manifest.ts';
import { valueAt } from './pointer.ts';

/** The wanted value that means: something is filled in there. */
export const GIVEN = { given: true } as const;

/**
 * Does a condition of the manifest hold for this data? A wanted list means: one of these; `GIVEN`: it is filled in. Absent
 * means always.
 */
export function holds(condition: Condition | undefined, data: unknown): boolean {
  return Object.entries(condition ?? {}).every(([pointer, wanted]) => {
    const value = valueAt(data, pointer);
    if (valueAt(wanted, '/given') === true) return isGiven(value);
    return Array.isArray(wanted) ? wanted.includes(value) : value === wanted;
  });
}

function isGiven(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== '';
}
