import { memo } from 'react';
import { Field } from './field.tsx';
import type { FieldSchema } from './field-schema.ts';

interface KeptFieldProps {
  name: string;
  schema: FieldSchema;
  value: unknown;
  required: boolean;
  pointer: `/${string}`;
  change(name: string, value: unknown, typing?: boolean): void;
  siblings: Record<string, unknown>;
  siblingSchemas: Record<string, FieldSchema>;
}

/** What stands beside them is nothing to texts, numbers and lists; any other role may look at it. */
const ALONE: ReadonlySet<string | undefined> = new Set([undefined, 'template']);

const sameField = (before: KeptFieldProps, after: KeptFieldProps): boolean =>
  before.name === after.name &&
  before.schema === after.schema &&
  before.value === after.value &&
  before.required === after.required &&
  before.pointer === after.pointer &&
  before.change === after.change &&
  before.siblingSchemas === after.siblingSchemas &&
  (ALONE.has(after.schema['x-role']) || before.siblings === after.siblings);

/** A field that is drawn again only when something of its own changes, not with each key in another one. */
export const KeptField = memo(function KeptField({ name, change, ...field }: KeptFieldProps) {
  return <Field {...field} onChange={(value, typing) => change(name, value, typing)} />;
}, sameField);
