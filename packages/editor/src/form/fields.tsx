import { Button, Collapse, Stack } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { use, useCallback, useRef, useState } from 'react';
import { useWords } from '../flow-editor/words.ts';
import { type FieldSchema, withKey } from './field-schema.ts';
import { FormDataContext } from './form-context.ts';
import { KeptField } from './kept-field.tsx';
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
  const [open, setOpen] = useState(false);
  const properties = schema.properties ?? {};
  const required = new Set(schema.required ?? []);
  const some = Object.values(properties).some((field) => field['x-show-if'] !== undefined);
  const whole = some ? use(FormDataContext) : data;
  const latest = useRef({ data, onChange });
  latest.current = { data, onChange };
  const change = useCallback((key: string, value: unknown, typing?: boolean) => {
    const now = latest.current;
    now.onChange(withKey(now.data, key, value), typing);
  }, []);
  const visible = Object.entries(properties).filter(
    ([, field]) => field['x-role'] !== 'item-id' && shown(field['x-show-if'], whole, data),
  );
  const draw = ([key, field]: [string, FieldSchema]) => (
    <KeptField
      key={key}
      name={key}
      schema={field}
      value={data[key]}
      required={required.has(key)}
      pointer={`${pointer}/${key}`}
      change={change}
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
