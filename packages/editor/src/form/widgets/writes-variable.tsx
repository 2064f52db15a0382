import { Combobox, Group, InputBase, useCombobox, Text as Words } from '@mantine/core';
import { useState } from 'react';
import { addVariable, freeVariableName } from '../../document/commands/variables.ts';
import { nodeById, variableByName } from '../../document/selectors.ts';
import { foldAccents } from '../../document/variable-name.ts';
import { useDocument, useEditor } from '../../flow-editor/context.ts';
import { useText, useWords } from '../../i18n/words.ts';
import { VariableLine } from '../../variables/variable-line.tsx';
import { isNamedByItself, isSharedBy, retitled } from '../follow.ts';
import { useForm } from '../form-context.ts';
import { variableHintFor } from '../variable-hints.ts';
import { inputProps, type WidgetProps } from '../widget.ts';
import { writtenIn } from '../written.ts';

const NEW = '+';

/** What is done with a name that was typed: the step's own variable is called so, or a new one is made. */
function useMake(props: WidgetProps): (title: string) => void {
  const { actions, document, manifests } = useEditor();
  const form = useForm();
  const text = useText();
  return (title) => {
    const parts = { manifests, text };
    const flow = document.getState().flow;
    const node = nodeById(flow, form.id);
    const place = writtenIn(node?.data ?? {}, manifests.get(node?.type ?? '')).find(
      ({ pointer }) => pointer === props.pointer,
    );
    const variable = place === undefined ? undefined : variableByName(flow, place.name);
    if (
      place !== undefined &&
      variable !== undefined &&
      isNamedByItself(variable, place, parts) &&
      !isSharedBy(flow, form.id, place, parts)
    ) {
      document.change((now) => retitled(now, parts, variable.name, title));
      return;
    }
    const { type, class: dataClass = 'basic' } = variableHintFor(
      props.siblings,
      props.siblingSchemas,
      props.schema,
    );
    const name = freeVariableName(flow, title);
    actions.setField(form.id, props.pointer, name, (now) =>
      addVariable(now, { name, title, type, class: dataClass }),
    );
  };
}

/** Where an answer goes: one of the flow's variables, or a new one with the name that is typed here. */
export function Widget(props: WidgetProps) {
  const variables = useDocument((state) => state.flow.variables);
  const t = useWords('variables');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const make = useMake(props);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const value = typeof props.value === 'string' ? props.value : '';
  const chosen = variables.find((variable) => variable.name === value);
  const types = props.schema['x-types'];
  const fitting = variables.filter(
    (variable) => variable.name === value || types === undefined || types.includes(variable.type),
  );
  const words = (typed ?? '').trim();
  const found =
    words === '' ? fitting : fitting.filter(({ title }) => foldAccents(title).includes(foldAccents(words)));
  const same = fitting.find(({ title }) => title.toLocaleLowerCase('vi') === words.toLocaleLowerCase('vi'));
  const take = (name: string) => {
    setTyped(undefined);
    combobox.closeDropdown();
    if (name === NEW) make(words);
    else if (name !== value) props.onChange(name);
  };
  /** What was typed is never lost: it names the variable that is there, or a new one. */
  const leave = () => {
    if (words !== '') take(same?.name ?? NEW);
    else if (typed !== undefined && !props.required) props.onChange(undefined);
    setTyped(undefined);
    combobox.closeDropdown();
  };
  return (
    <div>
      <Combobox store={combobox} onOptionSubmit={take} withinPortal position="bottom-start">
        <Combobox.Target withExpandedAttribute>
          <InputBase
            {...inputProps(props)}
            role="combobox"
            value={typed ?? chosen?.title ?? ''}
            placeholder={t('typeName')}
            rightSection={<Combobox.Chevron />}
            rightSectionPointerEvents="none"
            maxLength={200}
            onClick={() => combobox.openDropdown()}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={leave}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              combobox.openDropdown();
              combobox.updateSelectedOptionIndex();
              combobox.selectFirstOption();
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              setTyped(undefined);
              combobox.closeDropdown();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options mah={260} style={{ overflowY: 'auto' }}>
            {words === '' || same !== undefined ? null : (
              <Combobox.Option value={NEW}>{t('makeNamed', { title: words })}</Combobox.Option>
            )}
            {found.map((variable) => (
              <Combobox.Option key={variable.name} value={variable.name} active={variable.name === value}>
                <Group justify="space-between" wrap="nowrap" gap={8}>
                  <span>{variable.title}</span>
                  <Words size="xs" c="dimmed" span style={{ whiteSpace: 'nowrap' }}>
                    {t(`type.${variable.type}`)}
                  </Words>
                </Group>
              </Combobox.Option>
            ))}
            {found.length === 0 && words === '' ? <Combobox.Empty>{t('noneYet')}</Combobox.Empty> : null}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {chosen === undefined ? null : <VariableLine variable={chosen} />}
    </div>
  );
}
