import type { NodeGroup } from '@danloi/engine/manifest';
import { TextInput, UnstyledButton, Text as Words } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconSearch } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useEditor } from '../flow-editor/context.ts';
import { useText, useWords } from '../flow-editor/words.ts';
import { type Entry, usualOf } from './entries.ts';
import { GroupIcon } from './icons.tsx';
import classes from './palette.module.css';
import { grouped } from './search.ts';

/** The name under which a step is dragged from the list to the canvas. */
export const DRAG_TYPE = 'application/x-danloi-step';

function Item(props: { entry: Entry; draggable: boolean; onChoose(entry: Entry): void }) {
  const { entry } = props;
  const text = useText();
  const help = useId();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is for the mouse; the button does the same by keys
    <div
      className={classes.item}
      data-group={entry.manifest.group}
      draggable={props.draggable}
      onDragStart={(event: DragEvent<HTMLDivElement>) => {
        event.dataTransfer.setData(DRAG_TYPE, entry.key);
        event.dataTransfer.effectAllowed = 'copy';
      }}
      title={text(entry.help)}
    >
      <span className={classes.icon}>
        <GroupIcon name={entry.icon} group={entry.manifest.group} />
      </span>
      <span className={classes.words}>
        <UnstyledButton
          className={classes.title}
          onClick={() => props.onChoose(entry)}
          aria-describedby={help}
        >
          {text(entry.title)}
        </UnstyledButton>
        <span id={help} className={classes.help}>
          {text(entry.help)}
        </span>
      </span>
    </div>
  );
}

/** The heading of a group, which folds and unfolds it. */
function GroupHead(props: { group: NodeGroup; count: number; open: boolean; onToggle(): void }) {
  const t = useWords();
  const Icon = props.open ? IconChevronDown : IconChevronRight;
  return (
    <UnstyledButton className={classes.head} aria-expanded={props.open} onClick={props.onToggle}>
      <Icon size={16} aria-hidden />
      <span className={classes.headName}>{t(`group.${props.group}`)}</span>
      <span className={classes.count} aria-hidden>
        {props.count}
      </span>
    </UnstyledButton>
  );
}

/**
 * Steps to choose from: the usual ones, then all by group, folded until wanted; a search shows what it finds at once.
 * A click, Enter or (if `draggable`) a drag chooses one.
 */
export function StepList(props: {
  onChoose(entry: Entry): void;
  draggable?: boolean;
  searchRef?: RefObject<HTMLInputElement | null>;
  autoFocus?: boolean;
}) {
  const { manifests, view } = useEditor();
  const t = useWords();
  const [typed, setTyped] = useState('');
  const [unfolded, setUnfolded] = useState<ReadonlySet<NodeGroup>>(view.unfolded);
  const parts = grouped(manifests.values(), typed);
  const searching = typed.trim() !== '';
  const usual = searching ? [] : usualOf(manifests.values());
  const first = searching ? parts[0]?.entries[0] : usual[0];
  const draggable = props.draggable === true;

  const toggle = (group: NodeGroup) => {
    if (!view.unfolded.delete(group)) view.unfolded.add(group);
    setUnfolded(new Set(view.unfolded));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && first !== undefined) {
      event.preventDefault();
      setTyped('');
      props.onChoose(first);
    }
  };
  const items = (entries: readonly Entry[]) =>
    entries.map((entry) => (
      <Item key={entry.key} entry={entry} draggable={draggable} onChoose={props.onChoose} />
    ));

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
      {usual.length === 0 ? null : (
        <section aria-label={t('palette.usual')}>
          <h3 className={classes.group}>{t('palette.usual')}</h3>
          {items(usual)}
        </section>
      )}
      <div className={classes.groups}>
        {parts.map(({ group, entries }) => {
          const open = searching || unfolded.has(group);
          return (
            <section key={group} aria-label={t(`group.${group}`)} data-group={group}>
              {searching ? (
                <h3 className={classes.group}>{t(`group.${group}`)}</h3>
              ) : (
                <GroupHead group={group} count={entries.length} open={open} onToggle={() => toggle(group)} />
              )}
              {open ? items(entries) : null}
            </section>
          );
        })}
      </div>
    </div>
  );
}
