import { valueAt } from './pointer.ts';

/**
 * The data as the step means it: a field that may be absent and was emptied ('') is absent. A form leaves '' behind where
 * an author takes a text away again. Everything else stays as it is; never throws.
 */
export function given<D>(schema: unknown, data: D): D {
  return hasEmptied(data) ? (withoutEmptied(schema, data) as D) : data;
}

function hasEmptied(data: unknown): boolean {
  if (data === '') return true;
  return typeof data === 'object' && data !== null && Object.values(data).some(hasEmptied);
}

function withoutEmptied(schema: unknown, data: unknown): unknown {
  if (Array.isArray(data)) {
    const items = valueAt(schema, '/items');
    return items === undefined ? data : data.map((item: unknown) => withoutEmptied(items, item));
  }
  const properties = valueAt(schema, '/properties');
  if (!isRecord(data) || !isRecord(properties)) return data;
  const required = valueAt(schema, '/required');
  const needed = new Set(Array.isArray(required) ? required : []);
  const kept = Object.entries(data).filter(
    ([key, value]) => value !== '' || needed.has(key) || !Object.hasOwn(properties, key),
  );
  return Object.fromEntries(
    kept.map(([key, value]) => [key, withoutEmptied(valueAt(properties, `/${key}`), value)]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
