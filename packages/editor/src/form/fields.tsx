import { Button, Collapse, Stack } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../flow-editor/words.ts';
import { Field } from './field.tsx';
import { type FieldSchema, withKey } from './field-schema.ts';
import { useForm } from './form-context.ts';
import { shown } from './shown.ts';

/** The fields of an object, in the order of its schema; advanced ones are folded away. */
export function Fields(props: {
  schema: FieldSchema;
  data: Record<string, unknown>;
  /** Of the object in the node's data; '' is the data itself. */
  pointer: '' | `/${string}`;
  onChange(data: Record<string, unknown>, typing?: boolean): void;
}) {
  const { schema, data, pointer, onChange } = props;
  const t = useWords();
  const form = useForm();
  const [open, setOpen] = useState(false);
  const properties = schema.properties ?? {};
  const required = new Set(schema.required ?? []);
  const visible = Object.entries(properties).filter(
    ([, field]) => field['x-role'] !== 'item-id' && shown(field['x-show-if'], form.data, data),
  );
  const draw = ([key, field]: [string, FieldSchema]) => (
    <Field
      key={key}
      schema={field}
      value={data[key]}
      required={required.has(key)}
      pointer={`${pointer}/${key}`}
      onChange={(value, typing) => onChange(withKey(data, key, value), typing)}
      siblings={data}
      siblingSchemas={properties}
    />
  );
  const plain = visible.filter(([, field]) => field['x-advanced'] !== true);
  const advanced = visible.filter(([, field]) => field['x-advanced'] === true);
  return (
    <Stack gap={14}>
      {plain.map(draw)}
      {advanced.length > 0 ? (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            color="gray"
            leftSection={open ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t('form.more')}
          </Button>
          <Collapse expanded={open}>
            <Stack gap={14} mt={10}>
              {advanced.map(draw)}
            </Stack>
          </Collapse>
        </div>
      ) : null}
    </Stack>
  );
}
