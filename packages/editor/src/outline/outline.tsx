import { useMemo, useState } from 'react';
import { useDocument, useEditor } from '../flow-editor/context.ts';
import { useWords } from '../flow-editor/words.ts';
import classes from './outline.module.css';
import { OutlineRow } from './outline-row.tsx';
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
  const fold = (key: string, closed: boolean) =>
    setFolded((before) => {
      const after = new Set(before);
      if (closed) after.add(key);
      else after.delete(key);
      return after;
    });
  const { list, current, setCurrent, onKeyDown } = useTreeKeys(rows, fold);
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
      {rows.map((shown) => (
        <OutlineRow
          key={shown.row.key}
          shown={shown}
          flow={flow}
          chosen={selection.includes(shown.row.node.id)}
          current={shown.row.key === current}
          onFocus={() => setCurrent(shown.row.key)}
          onChoose={() => actions.goTo(shown.row.node.id)}
          onFold={() => fold(shown.row.key, shown.open === true)}
        />
      ))}
    </div>
  );
}
