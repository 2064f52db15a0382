import type { ComponentType } from 'react';
import { choicesOf, type FieldSchema } from '../field-schema.ts';
import type { WidgetProps } from '../widget.ts';

/** Every file of this folder is a widget, known by the file's name: a role, or `plain-…` for a schema type. */
const files = import.meta.glob<ComponentType<WidgetProps>>('./*.tsx', { eager: true, import: 'Widget' });
const widgets = new Map(
  Object.entries(files).map(([path, widget]) => [path.slice('./'.length, -'.tsx'.length), widget]),
);

function plainName(schema: FieldSchema): string {
  if (choicesOf(schema) !== undefined) return 'plain-choice';
  switch (schema.type) {
    case 'array':
      return choicesOf(schema.items ?? {}) === undefined ? 'plain-list' : 'plain-several';
    case 'object':
      return 'plain-object';
    case 'boolean':
      return 'plain-yes-no';
    case 'number':
    case 'integer':
      return 'plain-number';
    default:
      return 'plain-text';
  }
}

/** The widget for a field: by its role, else (also for a role unknown here) by its plain type. */
export function widgetFor(schema: FieldSchema): ComponentType<WidgetProps> | undefined {
  const role = schema['x-role'];
  const byRole = role === undefined ? undefined : widgets.get(role);
  return byRole ?? widgets.get(plainName(schema));
}
