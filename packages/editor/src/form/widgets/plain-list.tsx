import { Button, Input, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { newId } from '../../document/ids.ts';
import { useDocument } from '../../flow-editor/context.ts';
import { useText, useWords } from '../../i18n/words.ts';
import { emptyValue, isRecord } from '../field-schema.ts';
import { ListItem } from '../list-item.tsx';
import { nameItself } from '../name-itself.ts';
import { useRemovedExit } from '../removed-exit.tsx';
import { TakeAll } from '../take-all.tsx';
import { useDragOrder } from '../use-drag-order.ts';
import { useWaitingItem } from '../waiting-item.ts';
import type { WidgetProps } from '../widget.ts';

function keyOf(item: unknown, index: number): string {
  return isRecord(item) && typeof item.id === 'string' ? item.id : `${index}`;
}

/**
 * Items one under the other: add, remove, move up and down or by the grip. An item keeps its id wherever it stands. Where the list says so an
 * empty item waits at its end.
 */
export function Widget(props: WidgetProps) {
  const { schema, pointer, onChange, readOnly, label } = props;
  const t = useWords('lists');
  const text = useText();
  const variables = useDocument((state) => state.flow.variables);
  const item = schema.items ?? {};
  const list: unknown[] = Array.isArray(props.value) ? props.value : [];
  const empty = useWaitingItem(item, list);
  const { remove, note } = useRemovedExit();
  const full = schema.maxItems !== undefined && list.length >= schema.maxItems;
  const fewest = list.length <= (schema.minItems ?? 0);
  const waits = schema['x-waiting'] === true && empty !== undefined && !readOnly && !full;
  const move = (from: number, to: number) => onChange(list.toSpliced(from, 1).toSpliced(to, 0, list[from]));
  const order = useDragOrder(list.length, move);
  const change = (index: number, before: unknown, next: unknown, typing?: boolean) => {
    const named = nameItself(before, next, item, { variables, text });
    onChange(index === list.length ? [...list, named] : list.with(index, named), typing);
  };
  return (
    <Input.Wrapper label={label} description={props.help} error={props.error} labelElement="div" size="sm">
      <Stack gap={8} mt={6}>
        <Stack ref={order.list} gap={8} role="list" aria-label={label}>
          {(waits ? [...list, empty] : list).map((value, index) => (
            <ListItem
              key={keyOf(value, index)}
              schema={item}
              value={value}
              label={label}
              number={index + 1}
              pointer={`${pointer}/${index}`}
              waiting={index === list.length}
              may={{
                up: !readOnly && index > 0,
                down: !readOnly && index < list.length - 1,
                remove: !readOnly && !fewest,
              }}
              onChange={(next, typing) => change(index, value, next, typing)}
              onMove={(by) => move(index, index + by)}
              grip={readOnly || list.length < 2 ? undefined : order.grip(index)}
              look={order.look(index)}
              onRemove={() => remove(value, () => onChange(list.toSpliced(index, 1)))}
            />
          ))}
        </Stack>
        {note}
        <TakeAll schema={schema} list={list} onChange={onChange} />
        {waits ? null : (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={16} />}
            disabled={readOnly || full}
            onClick={() => onChange([...list, emptyValue(item, newId)])}
          >
            {schema['x-add'] === undefined ? t('add') : text(schema['x-add'])}
          </Button>
        )}
      </Stack>
    </Input.Wrapper>
  );
}
