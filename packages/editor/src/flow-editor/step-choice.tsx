import { Select } from '@mantine/core';
import { nodesInReadingOrder } from '../document/selectors.ts';
import { foldAccents } from '../document/variable-name.ts';
import { useDocument, useEditor } from './context.ts';
import { useText, useWords } from './words.ts';

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
  const flow = useDocument((state) => state.flow);
  const t = useWords();
  const text = useText();
  const data = nodesInReadingOrder(flow)
    .filter((node) => node.id !== props.except && manifests.get(node.type)?.canvas !== true)
    .map((node, index) => {
      const manifest = manifests.get(node.type);
      const type = manifest === undefined ? node.type : text(manifest.title);
      return { value: node.id, label: `${index + 1}. ${node.name === '' ? type : node.name}` };
    });
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
        return options.filter((option) => 'label' in option && foldAccents(option.label).includes(typed));
      }}
      nothingFoundMessage={t('exits.noSuchStep')}
      comboboxProps={{ withinPortal: true, zIndex: 300 }}
      size="sm"
    />
  );
}
