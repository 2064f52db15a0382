import { Combobox, Menu, useCombobox } from '@mantine/core';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { variableByName } from '../document/selectors.ts';
import { foldAccents } from '../document/variable-name.ts';
import { useDocument } from '../flow-editor/context.ts';
import { useWords } from '../flow-editor/words.ts';
import { VariableLine } from '../variables/variable-line.tsx';
import { InsertMenu } from './insert-menu.tsx';
import type { Insertable } from './labels.ts';
import classes from './template-area.module.css';
import { CHIP_BEGUN, chipAt, shownParts, toShown, toStored } from './template-text.ts';
import { useLabels } from './use-labels.ts';

function fits(item: Insertable, typed: string): boolean {
  return foldAccents(item.label).includes(foldAccents(typed.trim()));
}

/** Of the chip in which the cursor stands: what it is, the way to rename it everywhere and to where it is used. */
function ChipLine({ name }: { name: string }) {
  const variable = useDocument((state) => variableByName(state.flow, name.split('.')[0] ?? ''));
  return variable === undefined ? null : <VariableLine variable={variable} named />;
}

/**
 * A text area in which variables are chips: shown by their titles, coloured, deleted as one. A brace or the
 * button opens the list of what can be put in. Typing stays a plain text area's, so that every Vietnamese
 * keyboard works.
 */
export function TemplateArea(props: {
  id: string;
  value: string;
  onChange(value: string): void;
  multiline: boolean;
  readOnly: boolean;
  invalid: boolean;
  label: string;
  describedBy?: string | undefined;
  /** The language that the text is written in, for the browser's spelling. */
  lang?: string;
}) {
  const { value, onChange, multiline } = props;
  const { insertables, labelOf, nameOf } = useLabels();
  const t = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | undefined>(undefined);
  const [open, setOpen] = useState<string | undefined>(undefined);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const frame = useRef<HTMLDivElement>(null);
  const combobox = useCombobox();
  const shown = toShown(value, labelOf);

  useLayoutEffect(() => {
    if (caret.current === undefined || area.current === null) return;
    area.current.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });

  const put = (text: string, at?: number) => {
    if (at !== undefined) caret.current = at;
    onChange(toStored(multiline ? text : text.replace(/\n/g, ' '), nameOf));
  };

  const look = () => {
    const element = area.current;
    if (element === null || element.selectionStart !== element.selectionEnd) return setOpen(undefined);
    setChosen(chipAt(element.value, element.selectionStart, nameOf));
    const before = element.value.slice(0, element.selectionStart);
    const typed = CHIP_BEGUN.exec(before)?.[1];
    setOpen(typed);
    if (typed !== undefined) {
      combobox.openDropdown();
      combobox.selectFirstOption();
    }
  };

  const insert = (item: Insertable) => {
    const element = area.current;
    if (element === null) return;
    const before = shown.slice(0, element.selectionStart).replace(open === undefined ? /$^/ : CHIP_BEGUN, '');
    const chip = `{${item.label}}`;
    put(`${before}${chip}${shown.slice(element.selectionEnd)}`, before.length + chip.length);
    setOpen(undefined);
    element.focus();
  };

  const choices = open === undefined ? [] : insertables.filter((item) => fits(item, open)).slice(0, 30);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const element = event.currentTarget;
    if (choices.length > 0 && event.key === 'Escape') {
      event.stopPropagation();
      setOpen(undefined);
      return;
    }
    if (event.key === 'Enter' && !multiline && choices.length === 0) event.preventDefault();
    if (element.selectionStart !== element.selectionEnd) return;
    const at = element.selectionStart;
    const back = event.key === 'Backspace';
    if (!back && event.key !== 'Delete') return;
    const chip = shownParts(shown, nameOf).find(
      (part) => part.kind === 'chip' && (back ? part.start + part.text.length === at : part.start === at),
    );
    if (chip === undefined) return;
    event.preventDefault();
    put(shown.slice(0, chip.start) + shown.slice(chip.start + chip.text.length), chip.start);
  };

  return (
    <div ref={frame}>
      <Combobox
        store={combobox}
        onOptionSubmit={(name) => {
          const item = insertables.find((one) => one.name === name);
          if (item !== undefined) insert(item);
        }}
        withinPortal={false}
        position="bottom-start"
      >
        <div
          className={classes.frame}
          data-invalid={props.invalid || undefined}
          data-multiline={multiline || undefined}
        >
          <Combobox.DropdownTarget>
            <div className={classes.stack}>
              <div className={classes.mirror} aria-hidden>
                {shownParts(shown, nameOf).map((part) => (
                  <span key={part.start} className={part.kind === 'text' ? undefined : classes[part.kind]}>
                    {part.text}
                  </span>
                ))}
                {'​'}
              </div>
              <Combobox.EventsTarget withKeyboardNavigation={choices.length > 0}>
                <textarea
                  ref={area}
                  id={props.id}
                  className={classes.area}
                  value={shown}
                  readOnly={props.readOnly}
                  rows={1}
                  aria-label={props.label}
                  aria-invalid={props.invalid || undefined}
                  aria-describedby={props.describedBy}
                  onChange={(event) => {
                    put(event.currentTarget.value);
                    look();
                  }}
                  onKeyDown={onKeyDown}
                  onSelect={look}
                  spellCheck
                  lang={props.lang ?? 'vi'}
                  onBlur={(event) => {
                    setOpen(undefined);
                    if (frame.current?.contains(event.relatedTarget) !== true) setChosen(undefined);
                  }}
                />
              </Combobox.EventsTarget>
            </div>
          </Combobox.DropdownTarget>
          {props.readOnly ? null : (
            <InsertMenu className={classes.insert}>
              {(['flow', 'row', 'workspace'] as const).map((from) => {
                const items = insertables.filter((item) => item.from === from);
                return items.length === 0 ? null : (
                  <div key={from}>
                    <Menu.Label>{t(`template.from.${from}`)}</Menu.Label>
                    {items.map((item) => (
                      <Menu.Item key={item.name} onClick={() => insert(item)}>
                        {item.label}
                      </Menu.Item>
                    ))}
                  </div>
                );
              })}
            </InsertMenu>
          )}
        </div>
        <Combobox.Dropdown hidden={choices.length === 0}>
          <Combobox.Options mah={220} style={{ overflowY: 'auto' }}>
            {choices.map((item) => (
              <Combobox.Option
                key={item.name}
                value={item.name}
                onMouseDown={(event) => event.preventDefault()}
              >
                {item.label}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {chosen === undefined ? null : <ChipLine name={chosen} />}
    </div>
  );
}
