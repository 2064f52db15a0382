import { useCallback, useMemo, useState } from 'react';
import { nodeById } from '../document/selectors.ts';
import { useDocument, useEditor } from '../flow-editor/context.ts';
import { useWords } from '../flow-editor/words.ts';
import classes from './outline.module.css';
import { OutlineRow, type RowActs } from './outline-row.tsx';
import { outlineOf, shownRows } from './tree.ts';
import { useTreeKeys } from './use-tree-keys.ts';

/**
 * The same flow as a tree: in the order in which it is told, branches inside. What can be done to a card can be done
 * to its row with the same keys; Enter shows the card.
 */
export function Outline() {
  const { actions } = useEditor();
  const flow = useDocument((state) => state.flow);
  const selection = useDocument((state) => state.selection);
  const t = useWords();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const tree = useMemo(() => outlineOf(flow), [flow]);
  const rows = useMemo(() => shownRows(tree, folded), [tree, folded]);
  const chosen = useMemo(() => new Set(selection), [selection]);
  const fold = useCallback((key: string, closed: boolean) => {
    setFolded((before) => {
      const after = new Set(before);
      if (closed) after.add(key);
      else after.delete(key);
      return after;
    });
  }, []);
  const { list, current, setCurrent, onKeyDown } = useTreeKeys(rows, fold);
  const acts = useMemo<RowActs>(
    () => ({ focus: setCurrent, choose: (node) => actions.goTo(node), fold }),
    [actions, fold, setCurrent],
  );
  if (flow.nodes.length === 0) return <p className={classes.empty}>{t('outline.empty')}</p>;
  return (
    <div
      ref={list}
      role="tree"
      aria-label={t('rail.outline')}
      className={classes.list}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {rows.map(({ row: { key, node, port, pointer }, level, open, place, of }) => (
        <OutlineRow
          key={key}
          rowKey={key}
          {...{ node, pointer, level, open, place, of, acts }}
          from={nodeById(flow, port?.node)}
          port={port?.id}
          start={flow.start === node.id}
          chosen={chosen.has(node.id)}
          current={key === current}
        />
      ))}
    </div>
  );
}
