import { ActionIcon, Paper, Text as Words } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react';
import type { HTMLAttributes } from 'react';
import { useWords } from '../i18n/words.ts';
import { Field } from './field.tsx';
import { type FieldSchema, isRecord } from './field-schema.ts';
import { Fields } from './fields.tsx';
import { waitingSchema } from './waiting-item.ts';
import classes from './widgets/plain-list.module.css';

/** One item of a list with the ways to move and remove it; one that waits to be filled in has none. */
export function ListItem(props: {
  schema: FieldSchema;
  value: unknown;
  label: string;
  number: number;
  pointer: `/${string}`;
  waiting: boolean;
  may: { up: boolean; down: boolean; remove: boolean };
  onChange(value: unknown, typing?: boolean): void;
  /** By this it is carried to another place. */
  grip: HTMLAttributes<HTMLElement> | undefined;
  look: { carried: boolean; comes: 'before' | 'after' | undefined };
  onMove(by: -1 | 1): void;
  onRemove(): void;
}) {
  const { schema, value, number, waiting, may, pointer } = props;
  const t = useWords('lists');
  const name = waiting ? t('waiting') : t('item', { number });
  const button = (label: string, Icon: typeof IconTrash, enabled: boolean, act: () => void) => (
    <ActionIcon variant="subtle" color="gray" size={26} disabled={!enabled} onClick={act} aria-label={label}>
      <Icon size={15} />
    </ActionIcon>
  );
  return (
    <Paper
      className={classes.item}
      role="listitem"
      aria-label={`${props.label} ${waiting ? t('waiting') : number}`}
      data-waiting={waiting || undefined}
      data-carried={props.look.carried || undefined}
      data-comes={props.look.comes}
    >
      <div className={classes.head}>
        {waiting || props.grip === undefined ? null : (
          <span className={classes.grip} title={t('grip', { number })} {...props.grip}>
            <IconGripVertical size={15} aria-hidden />
          </span>
        )}
        <Words className={classes.number}>{name}</Words>
        {waiting ? null : (
          <>
            {button(t('up', { number }), IconArrowUp, may.up, () => props.onMove(-1))}
            {button(t('down', { number }), IconArrowDown, may.down, () => props.onMove(1))}
            {button(t('remove', { number }), IconTrash, may.remove, props.onRemove)}
          </>
        )}
      </div>
      {schema.type === 'object' ? (
        <Fields
          schema={waiting ? waitingSchema(schema) : schema}
          data={isRecord(value) ? value : {}}
          pointer={pointer}
          onChange={props.onChange}
        />
      ) : (
        <Field
          schema={{ ...schema, 'x-title': schema['x-title'] ?? { vi: name, en: name } }}
          value={value}
          required
          pointer={pointer}
          onChange={props.onChange}
          siblings={{}}
          siblingSchemas={{}}
          hideLabel
        />
      )}
    </Paper>
  );
}
