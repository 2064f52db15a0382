import type { Manifest } from '@danloi/engine/manifest';
import { TextInput, UnstyledButton, Text as Words } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import { useEditor } from '../flow-editor/context.ts';
import { useText, useWords } from '../flow-editor/words.ts';
import { GroupIcon } from './icons.tsx';
import classes from './palette.module.css';
import { grouped } from './search.ts';

/** The name under which a step is dragged from the list to the canvas. */
export const DRAG_TYPE = 'application/x-danloi-step';

/** Steps by group with a search; a click, Enter or (if `draggable`) a drag chooses one. */
export function StepList(props: {
  onChoose(manifest: Manifest): void;
  draggable?: boolean;
  searchRef?: RefObject<HTMLInputElement | null>;
  autoFocus?: boolean;
}) {
  const { manifests } = useEditor();
  const t = useWords();
  const text = useText();
  const [typed, setTyped] = useState('');
  const parts = grouped(manifests.values(), typed);
  const first = parts[0]?.manifests[0];

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && first !== undefined) {
      event.preventDefault();
      setTyped('');
      props.onChoose(first);
    }
  };

  return (
    <div className={classes.list}>
      <TextInput
        ref={props.searchRef ?? null}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        placeholder={t('palette.search')}
        aria-label={t('palette.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        data-autofocus={props.autoFocus || undefined}
        autoFocus={props.autoFocus === true}
      />
      {parts.length === 0 ? (
        <Words className={classes.nothing}>{t('palette.nothing', { typed })}</Words>
      ) : null}
      {parts.map(({ group, manifests: types }) => (
        <section key={group} aria-label={t(`group.${group}`)} data-group={group}>
          <h3 className={classes.group}>{t(`group.${group}`)}</h3>
          {types.map((manifest) => (
            <UnstyledButton
              key={manifest.type}
              className={classes.item}
              draggable={props.draggable === true}
              onDragStart={(event: DragEvent<HTMLButtonElement>) => {
                event.dataTransfer.setData(DRAG_TYPE, manifest.type);
                event.dataTransfer.effectAllowed = 'copy';
              }}
              onClick={() => props.onChoose(manifest)}
              aria-label={text(manifest.title)}
            >
              <span className={classes.icon}>
                <GroupIcon name={manifest.icon} group={manifest.group} />
              </span>
              <span className={classes.words}>
                <span className={classes.title}>{text(manifest.title)}</span>
                <span className={classes.help}>{text(manifest.help)}</span>
              </span>
            </UnstyledButton>
          ))}
        </section>
      ))}
    </div>
  );
}
