import type { Flow } from '@danloi/engine/flow';
import { emptyValue, type FieldSchema, isRecord } from './field-schema.ts';

/** The keys of a list's items that must be filled in by a field of this role. */
const needed = (items: FieldSchema, role: string): string[] =>
  Object.entries(items.properties ?? {})
    .filter(([key, field]) => field['x-role'] === role && items.required?.includes(key) === true)
    .map(([key]) => key);

/**
 * A list of a new step without the rows that were about things this flow does not know. When the list needs rows,
 * it begins with what the flow already knows, which is the likeliest wish; a flow that knows nothing leaves it
 * empty, with one plain word about what to add.
 */
export function soundList(list: readonly unknown[], schema: FieldSchema, flow: Flow): unknown[] {
  const items = schema.items ?? {};
  // Rows about what another flow knows say nothing before that flow is chosen.
  const foreign = needed(items, 'called-variable');
  if (foreign.length > 0 && (schema.minItems ?? 0) === 0) {
    return list.filter((item) => isRecord(item) && foreign.every((name) => item[name] !== ''));
  }
  const [key, ...others] = needed(items, 'reads-variable');
  if (key === undefined || others.length > 0) return [...list];
  const kept = list.filter((item) => isRecord(item) && item[key] !== '');
  const missing = (schema.minItems ?? 0) - kept.length;
  if (missing <= 0) return kept;
  const used = new Set(kept.map((item) => (isRecord(item) ? item[key] : undefined)));
  const rows = flow.variables
    .filter(({ name }) => !used.has(name))
    .slice(0, missing)
    .map(({ name }) => {
      const empty = emptyValue(items, () => name);
      return { ...(isRecord(empty) ? empty : {}), [key]: name };
    });
  return [...kept, ...rows];
}
