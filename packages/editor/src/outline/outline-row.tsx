import type { Flow } from '@danloi/engine/flow';
import { VisuallyHidden } from '@mantine/core';
import {
  IconChevronDown,
  IconChevronRight,
  IconCornerDownRight,
  IconPlayerPlayFilled,
} from '@tabler/icons-react';
import { exitLabel, nameOf } from '../commands/exits-of.ts';
import { nodeById } from '../document/selectors.ts';
import { useEditor, useProblems } from '../flow-editor/context.ts';
import { useWords } from '../flow-editor/words.ts';
import { GroupIcon } from '../palette/icons.tsx';
import classes from './outline.module.css';
import type { ShownRow } from './tree.ts';

/** How far rows go in; deeper ones stay there, since the drawer is narrow. */
const DEEPEST = 6;

/** One step in the tree: the exit that leads to it, its name, and whether it is to be looked at. */
export function OutlineRow(props: {
  shown: ShownRow;
  flow: Flow;
  chosen: boolean;
  /** The one row that Tab comes to. */
  current: boolean;
  onFocus(): void;
  onChoose(): void;
  onFold(): void;
}) {
  const { shown, flow, chosen } = props;
  const { row, level, open } = shown;
  const { node, pointer, port } = row;
  const editor = useEditor();
  const findings = useProblems((state) => state.byNode.get(node.id)?.length ?? 0);
  const t = useWords();
  const group = editor.manifests.get(node.type)?.group ?? 'say';
  const from = nodeById(flow, port?.node);
  const exit = from === undefined || port === undefined ? undefined : exitLabel(editor, from, port.id);
  const name = nameOf(editor, node);
  const Chevron = open === true ? IconChevronDown : IconChevronRight;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a row are those of the tree and of the commands
    <div
      role="treeitem"
      tabIndex={props.current ? 0 : -1}
      aria-level={level}
      aria-posinset={shown.place}
      aria-setsize={shown.of}
      aria-selected={chosen && !pointer}
      {...(open === undefined ? {} : { 'aria-expanded': open })}
      className={classes.item}
      style={{ paddingInlineStart: 8 + 14 * (Math.min(level, DEEPEST) - 1) }}
      data-row={row.key}
      data-step={node.id}
      data-group={group}
      data-chosen={chosen || undefined}
      data-pointer={pointer || undefined}
      onFocus={props.onFocus}
      onClick={props.onChoose}
    >
      <span className={classes.icon}>
        {pointer ? (
          <IconCornerDownRight size={18} stroke={1.5} />
        ) : (
          <GroupIcon name={editor.manifests.get(node.type)?.icon} group={group} />
        )}
      </span>
      <span className={classes.words}>
        {exit === undefined ? null : <span className={classes.exit}>{exit}</span>}
        {exit === undefined ? null : <VisuallyHidden>: </VisuallyHidden>}
        <span className={classes.name}>{name}</span>
        {pointer ? <VisuallyHidden>. {t('outline.again')}</VisuallyHidden> : null}
        {flow.start === node.id && !pointer ? (
          <span className={classes.start}>
            <IconPlayerPlayFilled size={10} aria-hidden /> {t('card.start')}
          </span>
        ) : null}
      </span>
      {findings > 0 && !pointer ? (
        <span className={classes.count} title={t('card.toLookAt', { count: findings })}>
          {findings}
          <VisuallyHidden> {t('card.toLookAt', { count: findings })}</VisuallyHidden>
        </span>
      ) : null}
      {open === undefined ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; the arrows fold by keyboard
        // biome-ignore lint/a11y/useKeyWithClickEvents: as above
        <span
          className={classes.fold}
          onClick={(event) => {
            event.stopPropagation();
            props.onFold();
          }}
        >
          <Chevron size={18} stroke={1.5} aria-hidden />
        </span>
      )}
    </div>
  );
}
