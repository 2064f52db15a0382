import { cardOf } from '@danloi/engine/node-type/card';
import { useEditor } from '../flow-editor/context.ts';
import { useWords } from '../i18n/words.ts';
import classes from './sticky.module.css';
import { TintDots } from './tint-dots.tsx';
import type { CardData } from './to-view.ts';

/** What is only drawn: a note in one of five colours, that no wire leads to. */
export function Sticky({ data, selected }: { data: CardData; selected: boolean }) {
  const { actions, mayEdit } = useEditor();
  const { node, manifest } = data;
  const parts = manifest === undefined ? [] : cardOf(manifest, node.data);
  const tint = typeof node.data.tint === 'string' ? node.data.tint : 'yellow';
  const text = parts.flatMap((part) => ('bubble' in part ? [part.bubble] : [])).join('\n');
  const t = useWords('canvas');
  return (
    <div className={classes.sticky} data-tint={tint} data-selected={selected || undefined}>
      {node.name === '' ? null : <strong className={classes.name}>{node.name}</strong>}
      {text === '' ? <span className={classes.blank}>{t('noteBlank')}</span> : text}
      {selected && mayEdit ? (
        <div className={classes.tools}>
          <TintDots
            chosen={tint}
            onChoose={(wanted) => actions.setData(node, { ...node.data, tint: wanted })}
          />
        </div>
      ) : null}
    </div>
  );
}
