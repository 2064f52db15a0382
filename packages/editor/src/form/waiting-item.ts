import { useRef } from 'react';
import { newId } from '../document/ids.ts';
import { emptyValue, type FieldSchema, isRecord, keyWithRole } from './field-schema.ts';

type Item = Record<string, unknown>;

/** What of an item is offered before it is one: the rows that name it, the variable it is about, else its first text. */
function firstKey(schema: FieldSchema): string | undefined {
  const rows = Object.values(schema.properties ?? {}).find((field) => field['x-from-rows'] !== undefined);
  return rows?.['x-from-rows'] ?? keyWithRole(schema, 'reads-variable') ?? keyWithRole(schema, 'template');
}

/** An item's form with only what it begins with; nothing of it has to be filled in yet. */
export function waitingSchema(schema: FieldSchema): FieldSchema {
  const key = firstKey(schema);
  const field = key === undefined ? undefined : schema.properties?.[key];
  return key === undefined || field === undefined
    ? schema
    : { ...schema, properties: { [key]: field }, required: [] };
}

/**
 * The empty item that waits at the end of a list; it compares as the last one does. Once it is filled in it stays the same
 * item on the screen, and another one waits.
 */
export function useWaitingItem(schema: FieldSchema, list: readonly unknown[]): Item | undefined {
  const fresh = useRef<Item | undefined>(undefined);
  if (schema.type !== 'object') return undefined;
  const id = keyWithRole(schema, 'item-id');
  const taken = (item: Item) =>
    id !== undefined && list.some((other) => isRecord(other) && other[id] === item[id]);
  if (fresh.current === undefined || taken(fresh.current)) {
    const empty = emptyValue(schema, newId);
    fresh.current = isRecord(empty) ? empty : {};
  }
  const operator = keyWithRole(schema, 'operator');
  const last = list.at(-1);
  if (operator === undefined || !isRecord(last) || last[operator] === undefined) return fresh.current;
  return { ...fresh.current, [operator]: last[operator] };
}
