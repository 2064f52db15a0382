import type { FlowNode } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import { asFieldSchema, type FieldSchema, isRecord, keyWithRole } from './field-schema.ts';

/** A field that sets a variable, with what stands beside it. */
export interface Written {
  /** Into the step's data as it is now. */
  pointer: `/${string}`;
  /** The same place whatever the order of its list: items by their ids. */
  key: string;
  /** Name of the variable; '' where none is chosen yet. */
  name: string;
  required: boolean;
  own: FieldSchema;
  siblings: Record<string, unknown>;
  schemas: Record<string, FieldSchema>;
}

function keyOfItem(item: unknown, items: FieldSchema, index: number): string {
  const id = keyWithRole(items, 'item-id');
  const value = id !== undefined && isRecord(item) ? item[id] : undefined;
  return typeof value === 'string' ? value : `${index}`;
}

function walk(
  schema: FieldSchema,
  data: Record<string, unknown>,
  at: { pointer: '' | `/${string}`; key: string },
  found: Written[],
): void {
  const schemas = schema.properties ?? {};
  for (const [name, field] of Object.entries(schemas)) {
    const value = data[name];
    const pointer = `${at.pointer}/${name}` as const;
    const key = `${at.key}/${name}`;
    if (field['x-role'] === 'writes-variable') {
      const required = schema.required?.includes(name) === true;
      const written = typeof value === 'string' ? value : '';
      found.push({ pointer, key, name: written, required, own: field, siblings: data, schemas });
    } else if (Array.isArray(value)) {
      const items = field.items ?? {};
      value.forEach((item: unknown, index) => {
        if (!isRecord(item)) return;
        walk(
          items,
          item,
          { pointer: `${pointer}/${index}`, key: `${key}/${keyOfItem(item, items, index)}` },
          found,
        );
      });
    } else if (isRecord(value)) {
      walk(field, value, { pointer, key }, found);
    }
  }
}

/** Every field of a step that sets a variable, in the order of its form. */
export function writtenIn(data: FlowNode['data'], manifest: Manifest | undefined): Written[] {
  const found: Written[] = [];
  if (manifest !== undefined) walk(asFieldSchema(manifest.data), data, { pointer: '', key: '' }, found);
  return found;
}
