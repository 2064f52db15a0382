import type { Flow } from './schema.ts';

/** What the flow is, how it begins, how it goes, and at last what is long: other languages, recorded conversations. */
const ORDER = [
  'format',
  'id',
  'name',
  'description',
  'languages',
  'variables',
  'triggers',
  'start',
  'nodes',
  'edges',
  'frames',
  'translations',
  'translatedFrom',
  'tests',
] as const satisfies readonly (keyof Flow)[];

/** A flow as a file: the same flow gives the same bytes, whatever the order of keys in memory. Ends in a line break. */
export function serialiseFlow(flow: Flow): string {
  const fields: Record<string, unknown> = { ...flow };
  const ordered = Object.fromEntries(
    ORDER.filter((key) => fields[key] !== undefined).map((key) => [key, sorted(fields[key])]),
  );
  return `${JSON.stringify(ordered, undefined, 2)}\n`;
}

/** Keys of inner objects in the order of the alphabet, ids first: a change in a file is then a change in the flow. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}

function rank(key: string): number {
  return key === 'id' ? 0 : 1;
}
