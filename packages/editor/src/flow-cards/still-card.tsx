import type { FlowNode } from '@danloi/engine/flow';
import { cardOf } from '@danloi/engine/node-type/card';
import { Bubble } from '../canvas/bubble.tsx';
import card from '../canvas/card.module.css';
import { FlowName } from './flow-name.tsx';
import '../canvas/tints.css';
import { mediaUrl } from '../flow-editor/api.ts';
import type { Manifests } from '../flow-editor/context.ts';
import { rowsOf } from '../flow-editor/node-view.ts';
import { useText, useWords } from '../flow-editor/words.ts';
import { GroupIcon } from '../palette/icons.tsx';
import classes from './flow-cards.module.css';

/** A step as it looks on the canvas, to be read and not to be touched: all bubbles, buttons and exits. */
export function StillCard({ node, manifests }: { node: FlowNode; manifests: Manifests }) {
  const t = useWords();
  const text = useText();
  const manifest = manifests.get(node.type);
  const parts = manifest === undefined ? [] : cardOf(manifest, node.data);
  const rows = manifest === undefined ? [] : rowsOf(node, manifest, text);
  let at = 0;
  return (
    <article className={`${card.card} ${classes.still}`} data-group={manifest?.group ?? 'say'}>
      <header className={card.header}>
        <GroupIcon name={manifest?.icon} group={manifest?.group ?? 'say'} />
        <span className={card.name}>{node.name}</span>
      </header>
      <div className={card.body}>
        {manifest === undefined ? t('card.unknownType') : null}
        {parts.map((part) => {
          const key = at++;
          if ('bubble' in part) return <Bubble key={key} template={part.bubble} className={classes.whole} />;
          if ('picture' in part) {
            return (
              <img key={key} className={card.picture} src={mediaUrl(part.picture)} alt="" loading="lazy" />
            );
          }
          if ('flow' in part) return <FlowName key={key} flow={part.flow} />;
          return <Bubble key={key} template={text(part.line)} className={card.line} />;
        })}
      </div>
      <div className={card.rows}>
        {rows
          .filter((row) => row.button)
          .map((row) => (
            <div key={row.key} className={card.row}>
              <span className={card.button}>{row.label === '' ? t('card.noLabel') : row.label}</span>
            </div>
          ))}
      </div>
    </article>
  );
}
