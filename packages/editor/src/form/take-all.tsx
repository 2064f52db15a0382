import { Button } from '@mantine/core';
import { IconPlaylistAdd } from '@tabler/icons-react';
import { newId } from '../document/ids.ts';
import { useDocument, useEditor } from '../flow-editor/context.ts';
import { useText } from '../i18n/words.ts';
import { askedBefore } from './asked-before.ts';
import { emptyValue, type FieldSchema, isRecord, keyWithRole } from './field-schema.ts';
import { useForm } from './form-context.ts';

/** Takes into a list of variables, with one click, all that was asked before this step and is not in it yet. */
export function TakeAll(props: { schema: FieldSchema; list: unknown[]; onChange(list: unknown[]): void }) {
  const { schema, list } = props;
  const form = useForm();
  const { manifests } = useEditor();
  const text = useText();
  const label = schema['x-all'];
  const flow = useDocument((state) => (label === undefined ? undefined : state.flow));
  const items = schema.items ?? {};
  const key = keyWithRole(items, 'reads-variable');
  if (label === undefined || key === undefined || flow === undefined) return null;
  const nameOf = (item: unknown) => (isRecord(item) ? item[key] : undefined);
  const there = new Set(list.map(nameOf));
  const missing = askedBefore(flow, form.id, manifests).filter((name) => !there.has(name));
  const room = (schema.maxItems ?? Number.POSITIVE_INFINITY) - list.filter(nameOf).length;
  if (missing.length === 0 || room <= 0) return null;
  const row = (name: string) => {
    const empty = emptyValue(items, newId);
    return { ...(isRecord(empty) ? empty : {}), [key]: name };
  };
  return (
    <Button
      variant="light"
      size="xs"
      leftSection={<IconPlaylistAdd size={16} />}
      disabled={form.readOnly}
      onClick={() => props.onChange([...list.filter(nameOf), ...missing.slice(0, room).map(row)])}
    >
      {text(label)} ({missing.length})
    </Button>
  );
}
