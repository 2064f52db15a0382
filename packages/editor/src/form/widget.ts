import type { FieldSchema } from './field-schema.ts';

/** What every widget gets. It shows a value and says when it changes; it knows nothing of nodes. */
export interface WidgetProps {
  /** For label and error, unique on the page. */
  id: string;
  schema: FieldSchema;
  value: unknown;
  /** `typing`: one of many small changes by keys, which belong to one undo step. `undefined` takes the key away. */
  onChange(value: unknown, typing?: boolean): void;
  label: string;
  help: string | undefined;
  error: string | undefined;
  /** Something to look at that does not forbid publication. */
  warning: string | undefined;
  required: boolean;
  readOnly: boolean;
  /** JSON pointer into the node's data. */
  pointer: `/${string}`;
  /** The object that the field is a key of, and its schema: a column looks up its table there. */
  siblings: Record<string, unknown>;
  siblingSchemas: Record<string, FieldSchema>;
}

/** The value of the first sibling with this role. */
export function siblingWithRole(
  props: Pick<WidgetProps, 'siblings' | 'siblingSchemas'>,
  role: string,
): unknown {
  const key = Object.keys(props.siblingSchemas).find(
    (name) => props.siblingSchemas[name]?.['x-role'] === role,
  );
  return key === undefined ? undefined : props.siblings[key];
}

/** What Mantine's inputs share. */
export function inputProps(props: WidgetProps) {
  const description = props.help;
  return {
    id: props.id,
    label: props.label,
    description,
    error: props.error,
    withAsterisk: props.required && (props.schema.minLength ?? 0) > 0,
    disabled: props.readOnly,
    size: 'sm' as const,
  };
}
