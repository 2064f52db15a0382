import type { FlowNode } from '@danloi/engine/flow';
import { VisuallyHidden } from '@mantine/core';
import {
  IconChevronDown,
  IconChevronRight,
  IconCornerDownRight,
  IconPlayerPlayFilled,
} from '@tabler/icons-react';
import { memo } from 'react';
import { exitLabel, nameOf } from '../commands/exits-of.ts';
import { useEditor, useProblems } from '../flow-editor/context.ts';
import { useWords } from '../flow-editor/words.ts';
import { GroupIcon } from '../palette/icons.tsx';
import { toLookAt } from '../problems/to-look-at.ts';
import classes from './outline.module.css';
import type { ShownRow } from './tree.ts';

/** How far rows go in; deeper ones stay there, since the drawer is narrow. */
const DEEPEST = 6;

/** What hands do to a row; the same for all rows and for good, so that none is drawn again for it. */
export interface RowActs {
  focus(key: string): void;
  choose(node: string): void;
  fold(key: string, closed: boolean): void;
}

interface RowProps extends Pick<ShownRow, 'level' | 'open' | 'place' | 'of'> {
  rowKey: string;
  node: FlowNode;
  pointer: boolean;
  /** The step above and its exit that leads here, where that step has several ways on. */
  from: FlowNode | undefined;
  port: string | undefined;
  start: boolean;
  chosen: boolean;
  /** The one row that Tab comes to. */
  current: boolean;
  acts: RowActs;
}

/**
 * One step in the tree: the exit that leads to it, its name, and whether it is to be looked at. There may be thousands:
 * a row is drawn again only when something of its own has changed.
 */
export const OutlineRow = memo(function OutlineRow(props: RowProps) {
  const { rowKey, node, pointer, from, port, level, open, chosen, acts } = props;
  const editor = useEditor();
  const findings = useProblems((state) => toLookAt(state.byNode.get(node.id)).length);
  const t = useWords();
  const group = editor.manifests.get(node.type)?.group ?? 'say';
  const exit = from === undefined || port === undefined ? undefined : exitLabel(editor, from, port);
  const name = nameOf(editor, node);
  const Chevron = open === true ? IconChevronDown : IconChevronRight;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a row are those of the tree and of the commands
    <div
      role="treeitem"
      tabIndex={props.current ? 0 : -1}
      aria-level={level}
      aria-posinset={props.place}
      aria-setsize={props.of}
      aria-selected={chosen && !pointer}
      {...(open === undefined ? {} : { 'aria-expanded': open })}
      className={classes.item}
      style={{ paddingInlineStart: 8 + 14 * (Math.min(level, DEEPEST) - 1) }}
      data-row={rowKey}
      data-step={node.id}
      data-group={group}
      data-chosen={chosen || undefined}
      data-pointer={pointer || undefined}
      onFocus={() => acts.focus(rowKey)}
      onClick={() => acts.choose(node.id)}
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
        {props.start && !pointer ? (
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
            acts.fold(rowKey, open);
          }}
        >
          <Chevron size={18} stroke={1.5} aria-hidden />
        </span>
      )}
    </div>
  );
});
