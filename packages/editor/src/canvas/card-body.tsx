import type { FlowNode } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import { cardOf } from '@danloi/engine/node-type/card';
import { FlowName } from '../flow-cards/flow-name.tsx';
import { mediaUrl } from '../flow-editor/api.ts';
import { rowsOf } from '../flow-editor/node-view.ts';
import { useText, useWords } from '../flow-editor/words.ts';
import { Bubble } from './bubble.tsx';
import classes from './card.module.css';
import { aboveFoot, BUBBLES } from './far/card-size.ts';
import { Port } from './port.tsx';

/** Below the header: bubbles, picture, quiet lines, then a row for each button and exit. */
export function CardBody(props: {
  node: FlowNode;
  manifest: Manifest | undefined;
  connected: string;
  portsOnly?: boolean;
}) {
  const { node, manifest, connected, portsOnly = false } = props;
  const t = useWords();
  const text = useText();
  if (manifest === undefined) {
    return portsOnly ? null : <div className={classes.body}>{t('card.unknownType')}</div>;
  }
  const leads = new Set(connected.split(' '));
  const rows = rowsOf(node, manifest, text);
  if (portsOnly) {
    return rows.map((row, index) =>
      row.port === undefined ? null : (
        <div
          key={row.key}
          style={{ position: 'absolute', right: 10, bottom: aboveFoot(index, rows.length) - 1 }}
        >
          <Port
            node={node.id}
            port={row.port}
            label={row.label}
            connected={leads.has(row.port)}
            quiet={row.quiet}
          />
        </div>
      ),
    );
  }
  const parts = cardOf(manifest, node.data);
  const bubbles = parts.flatMap((part) => ('bubble' in part ? [part.bubble] : []));
  const pictures = parts.flatMap((part) => ('picture' in part ? [part.picture] : []));
  const lines = parts.flatMap((part) => ('line' in part ? [text(part.line)] : []));
  const flows = parts.flatMap((part) => ('flow' in part ? [part.flow] : []));
  let at = 0;
  return (
    <>
      <div className={classes.body}>
        {bubbles.slice(0, BUBBLES).map((bubble) => (
          <Bubble key={at++} template={bubble} />
        ))}
        {bubbles.length > BUBBLES ? (
          <span className={classes.more}>{t('card.moreBubbles', { count: bubbles.length - BUBBLES })}</span>
        ) : null}
        {pictures.map((picture) => (
          <img key={picture} className={classes.picture} src={mediaUrl(picture)} alt="" loading="lazy" />
        ))}
        {flows.map((flow) => (
          <FlowName key={flow} flow={flow} />
        ))}
        {lines.map((line) => (
          <span key={line} className={classes.line}>
            <Bubble template={line} className={classes.lineText} />
          </span>
        ))}
      </div>
      <div className={classes.rows}>
        {rows.map((row) => (
          <div key={row.key} className={classes.row}>
            <span
              className={row.button ? classes.button : classes.exit}
              data-quiet={row.quiet || undefined}
              title={row.label}
            >
              {row.label === '' ? t('card.noLabel') : row.label}
            </span>
            {row.port === undefined ? null : (
              <Port
                node={node.id}
                port={row.port}
                label={row.label}
                connected={leads.has(row.port)}
                quiet={row.quiet}
              />
            )}
          </div>
        ))}
      </div>
    </>
  );
}
