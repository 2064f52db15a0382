import { referencesIn } from '@danloi/engine/expr/names';
import { ActionIcon, Input, Menu, Textarea } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { useRef } from 'react';
import { useDocument } from '../../flow-editor/context.ts';
import { useWords } from '../../flow-editor/words.ts';
import { insertedAt } from '../formula.ts';
import { inputProps, type WidgetProps } from '../widget.ts';
import classes from './expression.module.css';

/** A formula over what the flow knows. Names go in from a list; under it stands what each of them means. */
export function Widget(props: WidgetProps) {
  const t = useWords();
  const variables = useDocument((state) => state.flow.variables);
  const area = useRef<HTMLTextAreaElement>(null);
  const value = typeof props.value === 'string' ? props.value : '';
  const used = new Set(referencesIn(value));
  const meant = variables.filter(({ name }) => used.has(name));
  const put = (next: string) => props.onChange(next === '' && !props.required ? undefined : next, true);
  const insert = (name: string) => {
    const at = area.current?.selectionStart ?? value.length;
    const end = area.current?.selectionEnd ?? value.length;
    put(insertedAt(value, name, at, end));
    area.current?.focus();
  };
  return (
    <div className={classes.frame}>
      <Textarea
        {...inputProps(props)}
        ref={area}
        value={value}
        onChange={(event) => put(event.currentTarget.value.replace(/\n/g, ' '))}
        maxLength={props.schema.maxLength ?? 500}
        placeholder={t('formula.example')}
        classNames={{ input: classes.input ?? '' }}
        spellCheck={false}
        autosize
        minRows={2}
      />
      {props.readOnly || variables.length === 0 ? null : (
        <Menu position="bottom-end" withinPortal shadow="md">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={26}
              className={classes.insert}
              aria-label={t('template.insert')}
              title={t('template.insert')}
            >
              <IconBraces size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
            {variables.map(({ name, title }) => (
              <Menu.Item key={name} onClick={() => insert(name)}>
                {title}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {meant.length === 0 ? null : (
        <dl className={classes.meaning}>
          {meant.map(({ name, title }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{title}</dd>
            </div>
          ))}
        </dl>
      )}
      <Input.Description size="xs">{t('formula.help')}</Input.Description>
    </div>
  );
}
