import type { Flow, FlowNode } from '@danloi/engine/flow';
import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { StillCard } from '../flow-cards/still-card.tsx';
import { StillLabels } from '../flow-cards/still-labels.tsx';
import type { Manifests } from '../flow-editor/context.ts';
import { toShown } from '../form/template-text.ts';
import { useLabels } from '../form/use-labels.ts';
import { useWords } from '../i18n/words.ts';
import panel from '../ui/panel.module.css';
import type { Pair } from './pairs.ts';
import classes from './publish.module.css';

/** So many cards are drawn at once; a flow of a thousand steps is read bit by bit. */
const AT_ONCE = 30;

function Also({ texts }: { texts: readonly string[] }) {
  const t = useWords('publish');
  const { labelOf } = useLabels();
  if (texts.length === 0) return null;
  return (
    <div className={classes.also}>
      <p className={classes.side}>{t('alsoSays')}</p>
      {texts.map((text) => (
        <p key={text}>{toShown(text, labelOf)}</p>
      ))}
    </div>
  );
}

interface Side {
  flow: Flow;
  node: FlowNode | undefined;
  also: readonly string[];
  manifests: Manifests;
  title: string;
  missing: string;
}

function OneSide({ flow, node, also, manifests, title, missing }: Side) {
  return (
    <div>
      <p className={classes.side}>{title}</p>
      {node === undefined ? (
        <p className={panel.nothing}>{missing}</p>
      ) : (
        <StillLabels flow={flow} manifests={manifests}>
          <StillCard node={node} manifests={manifests} />
          <Also texts={also} />
        </StillLabels>
      )}
    </div>
  );
}

/** The changed steps as citizens meet them: side by side with what they read now, or alone at the first publication. */
export function ChangedCards(props: {
  pairs: readonly Pair[];
  before: Flow | undefined;
  after: Flow;
  manifests: Manifests;
}) {
  const { pairs, before, after, manifests } = props;
  const t = useWords('publish');
  const [most, setMost] = useState(AT_ONCE);
  if (pairs.length === 0) return <p className={panel.nothing}>{t('wordsSame')}</p>;
  const shown = pairs.slice(0, most);
  return (
    <>
      {before === undefined ? (
        <StillLabels flow={after} manifests={manifests}>
          <ul className={classes.all}>
            {shown.map(({ id, after: node, alsoAfter }) =>
              node === undefined ? null : (
                <li key={id}>
                  <StillCard node={node} manifests={manifests} />
                  <Also texts={alsoAfter} />
                </li>
              ),
            )}
          </ul>
        </StillLabels>
      ) : (
        <ul className={classes.pairs}>
          {shown.map((pair) => (
            <li key={pair.id} className={classes.pair}>
              <OneSide
                {...{ flow: before, node: pair.before, also: pair.alsoBefore, manifests }}
                title={t('before')}
                missing={t('notThere')}
              />
              <IconArrowRight size={20} stroke={1.5} className={classes.arrow} aria-hidden />
              <OneSide
                {...{ flow: after, node: pair.after, also: pair.alsoAfter, manifests }}
                title={t('after')}
                missing={t('willBeGone')}
              />
            </li>
          ))}
        </ul>
      )}
      {pairs.length > most ? (
        <Button mt={16} variant="default" onClick={() => setMost(most + AT_ONCE)}>
          {t('showMore', { count: Math.min(AT_ONCE, pairs.length - most) })}
        </Button>
      ) : null}
    </>
  );
}
