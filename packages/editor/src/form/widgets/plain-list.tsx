import { ActionIcon, Button, Input, Paper, Stack, Text as Words } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { newId } from '../../document/ids.ts';
import { useText, useWords } from '../../flow-editor/words.ts';
import { Field } from '../field.tsx';
import { emptyValue } from '../field-schema.ts';
import { Fields } from '../fields.tsx';
import { TakeAll } from '../take-all.tsx';
import type { WidgetProps } from '../widget.ts';
import classes from './plain-list.module.css';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function keyOf(item: unknown, index: number): string {
  return isRecord(item) && typeof item.id === 'string' ? item.id : `${index}`;
}

/** Items one under the other: add, remove, move up and down. An item keeps its id wherever it stands. */
export function Widget(props: WidgetProps) {
  const { schema, pointer, onChange, readOnly } = props;
  const t = useWords();
  const text = useText();
  const item = schema.items ?? {};
  const list: unknown[] = Array.isArray(props.value) ? props.value : [];
  const swap = (index: number, other: number) =>
    onChange(list.with(index, list[other]).with(other, list[index]));
  const full = schema.maxItems !== undefined && list.length >= schema.maxItems;
  const fewest = list.length <= (schema.minItems ?? 0);
  return (
    <Input.Wrapper
      label={props.label}
      description={props.help}
      error={props.error}
      labelElement="div"
      size="sm"
    >
      <Stack gap={8} mt={6} role="list" aria-label={props.label}>
        {list.map((value, index) => {
          const at = `${pointer}/${index}` as const;
          const change = (next: unknown, typing?: boolean) => onChange(list.with(index, next), typing);
          const name = t('list.item', { number: index + 1 });
          return (
            <Paper
              key={keyOf(value, index)}
              className={classes.item}
              role="listitem"
              aria-label={`${props.label} ${index + 1}`}
            >
              <div className={classes.head}>
                <Words className={classes.number}>{name}</Words>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={26}
                  disabled={readOnly || index === 0}
                  onClick={() => swap(index, index - 1)}
                  aria-label={t('list.up', { number: index + 1 })}
                >
                  <IconArrowUp size={15} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={26}
                  disabled={readOnly || index === list.length - 1}
                  onClick={() => swap(index, index + 1)}
                  aria-label={t('list.down', { number: index + 1 })}
                >
                  <IconArrowDown size={15} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={26}
                  disabled={readOnly || fewest}
                  onClick={() => onChange(list.toSpliced(index, 1))}
                  aria-label={t('list.remove', { number: index + 1 })}
                >
                  <IconTrash size={15} />
                </ActionIcon>
              </div>
              {item.type === 'object' ? (
                <Fields schema={item} data={isRecord(value) ? value : {}} pointer={at} onChange={change} />
              ) : (
                <Field
                  schema={{ ...item, 'x-title': item['x-title'] ?? { vi: name, en: name } }}
                  value={value}
                  required
                  pointer={at}
                  onChange={change}
                  siblings={{}}
                  siblingSchemas={{}}
                  hideLabel
                />
              )}
            </Paper>
          );
        })}
        <TakeAll schema={schema} list={list} onChange={onChange} />
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={16} />}
          disabled={readOnly || full}
          onClick={() => onChange([...list, emptyValue(item, newId)])}
        >
          {schema['x-add'] === undefined ? t('list.add') : text(schema['x-add'])}
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}
