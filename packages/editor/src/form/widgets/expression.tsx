import { referencesIn } from '@danloi/engine/expr/names';
import { Input, Menu, Textarea } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import { useDocument } from '../../flow-editor/context.ts';
import { useWords } from '../../flow-editor/words.ts';
import { insertedAt, type Written, withCall } from '../formula.ts';
import { FunctionList } from '../function-list.tsx';
import { InsertMenu } from '../insert-menu.tsx';
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
  const marked = useRef<Written | undefined>(undefined);
  // What is put in stands in the field after the next drawing only; then the cursor goes where one types on.
  useLayoutEffect(() => {
    if (marked.current === undefined || marked.current.formula !== value) return;
    const { from, to } = marked.current;
    marked.current = undefined;
    area.current?.focus();
    area.current?.setSelectionRange(from, to);
  }, [value]);
  const at = () =>
    [area.current?.selectionStart ?? value.length, area.current?.selectionEnd ?? value.length] as const;
  const insert = (name: string) => {
    const formula = insertedAt(value, name, ...at());
    const end = formula.length - (value.length - at()[1]);
    marked.current = { formula, from: end, to: end };
    put(formula);
  };
  const call = (name: string) => {
    marked.current = withCall(value, name, ...at());
    put(marked.current.formula);
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
      {props.readOnly ? null : (
        <div className={classes.insert}>
          <FunctionList onFunction={call} onSign={insert} />
          <InsertMenu none={variables.length === 0}>
            {variables.map(({ name, title }) => (
              <Menu.Item key={name} onClick={() => insert(name)}>
                {title}
              </Menu.Item>
            ))}
          </InsertMenu>
        </div>
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
