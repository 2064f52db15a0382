import type { FieldHints, Role, Text } from '@danloi/engine/manifest';

/** The part of JSON Schema, with our hints, that forms are drawn from. */
export interface FieldSchema extends Partial<Omit<FieldHints, 'x-role'>> {
  /** A role that this editor does not know is drawn by its plain type. */
  'x-role'?: Role | (string & {});
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array';
  properties?: Record<string, FieldSchema>;
  required?: readonly string[];
  items?: FieldSchema;
  anyOf?: readonly FieldSchema[];
  enum?: readonly unknown[];
  const?: unknown;
  default?: unknown;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
}

/** An object of JSON: neither a list nor nothing. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A schema from a manifest as a field schema; it came as JSON from our own server, checked there. */
export function asFieldSchema(schema: unknown): FieldSchema {
  return isRecord(schema) ? schema : {};
}

/** The key of the first property with this role. */
export const keyWithRole = (schema: FieldSchema, role: Role): string | undefined =>
  Object.entries(schema.properties ?? {}).find(([, field]) => field['x-role'] === role)?.[0];

/** The fixed values among which a field chooses, or undefined when it is no choice. */
export function choicesOf(schema: FieldSchema): unknown[] | undefined {
  if (schema.enum !== undefined) return [...schema.enum];
  const all = schema.anyOf;
  if (all === undefined || all.length === 0 || !all.every((one) => 'const' in one)) return undefined;
  return all.map((one) => one.const);
}

/** The label of a choice. */
export function choiceText(schema: FieldSchema, value: unknown): Text {
  const own = schema['x-choices']?.[String(value)];
  if (own !== undefined) return own;
  const titled = schema.anyOf?.find((one) => one.const === value)?.['x-title'];
  return titled ?? { vi: String(value), en: String(value) };
}

/** An empty value to begin with: the default, else what the type calls empty. */
export function emptyValue(schema: FieldSchema, newId: () => string): unknown {
  if (schema.default !== undefined) return structuredClone(schema.default);
  if (schema['x-role'] === 'item-id') return newId();
  const choices = choicesOf(schema);
  if (choices !== undefined) return choices[0];
  if ('const' in schema) return schema.const;
  switch (schema.type) {
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => emptyValue(schema.items ?? {}, newId));
    case 'object': {
      const required = new Set(schema.required ?? []);
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([key]) => required.has(key))
          .map(([key, field]) => [key, emptyValue(field, newId)]),
      );
    }
    case 'boolean':
      return false;
    case 'number':
    case 'integer':
      return schema.minimum ?? 0;
    default:
      return '';
  }
}

/** The object with one key set, or without it when the value is undefined; key order stays. */
export function withKey(data: Record<string, unknown>, key: string, value: unknown): Record<string, unknown> {
  if (value !== undefined) return { ...data, [key]: value };
  const { [key]: _gone, ...rest } = data;
  return rest;
}
