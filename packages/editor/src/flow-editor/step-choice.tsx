import type { FlowNode } from '@danloi/engine/flow';
import { Select } from '@mantine/core';
import { useState } from 'react';
import { nodeById } from '../document/selectors.ts';
import { foldAccents } from '../document/variable-name.ts';
import { useDocument, useEditor } from './context.ts';
import { stepNumbers } from './step-numbers.ts';
import { useText, useWords } from './words.ts';

/** Further steps are found by typing. */
const LISTED_AT_MOST = 200;

/** A list of the flow's steps to choose one from, by name: everything a wire can do, without a mouse. */
export function StepChoice(props: {
  label: string;
  hideLabel?: boolean;
  /** A step that cannot be chosen. */
  except: string | undefined;
  value: string | undefined;
  onChoose(node: string | undefined): void;
  clearable?: boolean;
  disabled?: boolean;
}) {
  const { manifests } = useEditor();
  const t = useWords();
  const text = useText();
  const [open, setOpen] = useState(false);
  const numbers = useDocument(({ flow }) => stepNumbers(flow));
  // All steps are listed only while the list is open: a large flow has thousands, and each exit has such a list.
  const all = useDocument(({ flow }) => (open ? flow.nodes : undefined));
  const chosen = useDocument(({ flow }) => nodeById(flow, props.value));
  const option = (node: FlowNode) => {
    const manifest = manifests.get(node.type);
    const type = manifest === undefined ? node.type : text(manifest.title);
    return { value: node.id, label: `${numbers.get(node.id) ?? ''}. ${node.name === '' ? type : node.name}` };
  };
  const listed = all
    ? all
        .filter((node) => node.id !== props.except && manifests.get(node.type)?.canvas !== true)
        .sort((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0))
    : [chosen].filter((node) => node !== undefined);
  const data = listed.map(option);
  return (
    <Select
      {...(props.hideLabel === true ? { 'aria-label': props.label } : { label: props.label })}
      data={data}
      value={props.value ?? null}
      onChange={(value) => props.onChoose(value ?? undefined)}
      placeholder={t('exits.nowhere')}
      searchable
      clearable={props.clearable === true}
      disabled={props.disabled === true}
      filter={({ options, search }) => {
        const typed = foldAccents(search.trim());
        return options
          .filter((one) => typed === '' || ('label' in one && foldAccents(one.label).includes(typed)))
          .slice(0, LISTED_AT_MOST);
      }}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      nothingFoundMessage={t('exits.noSuchStep')}
      comboboxProps={{ withinPortal: true, zIndex: 300 }}
      size="sm"
    />
  );
}
