import type { Flow } from '@danloi/engine/flow';
import { Tabs } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Approval } from '../approvals/api.ts';
import { Comments } from '../approvals/comments.tsx';
import { StillCanvas } from '../flow-cards/still-canvas.tsx';
import { StillLabels } from '../flow-cards/still-labels.tsx';
import type { Manifests } from '../flow-editor/context.ts';
import { useWords } from '../i18n/words.ts';
import panel from '../ui/panel.module.css';
import type { ChangesAnswer } from './api.ts';
import { ChangedCards } from './changed-cards.tsx';
import { ChangeList } from './changes.tsx';
import { Chats } from './chats.tsx';
import { pairsOf } from './pairs.ts';
import classes from './publish.module.css';

/** Open comments by step. */
function openComments(approval: Approval | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { node, done } of approval?.comments ?? [])
    if (node !== undefined && !done) counts.set(node, (counts.get(node) ?? 0) + 1);
  return counts;
}

/** The left column: what changed, drawn; below it in words, as citizens read it, as conversations, and what was said about it. */
export function Shown(props: {
  id: string;
  answer: ChangesAnswer;
  before: Flow | undefined;
  after: Flow;
  /** Both drawings are here. */
  ready: boolean;
  manifests: Manifests;
  names: ReadonlyMap<string, string>;
  approval: Approval | undefined;
  chosen: string | undefined;
  onChoose(node: string | undefined): void;
}) {
  const { answer, before, after, ready, manifests, approval, chosen, onChoose } = props;
  const t = useWords('publish');
  const [tab, setTab] = useState<string | null>(null);
  const comments = useMemo(() => openComments(approval), [approval]);
  const pairs = useMemo(
    () => (ready ? pairsOf(answer.changes, before, after, manifests) : undefined),
    [ready, answer.changes, before, after, manifests],
  );
  // What citizens will read comes first; where that stays as it is, what changed beside it.
  const first = pairs === undefined || pairs.length > 0 ? 'cards' : 'words';
  const said = approval?.comments.filter(({ done }) => !done).length ?? 0;
  return (
    <section className={classes.shown} aria-label={t('changes')}>
      <h2 className={panel.title}>
        {answer.since === undefined ? t('all') : t('since', { version: answer.since })}
      </h2>
      <div className={classes.drawing}>
        {ready ? (
          <StillCanvas {...{ before, after, manifests, comments, chosen, onChoose }} />
        ) : (
          <p className={panel.nothing} role="status">
            {t('drawing')}
          </p>
        )}
      </div>
      <Tabs value={tab ?? first} onChange={setTab} className={classes.tabs ?? ''} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="cards">{t('tab.cards', { count: pairs?.length ?? 0 })}</Tabs.Tab>
          <Tabs.Tab value="words">{t('tab.words', { count: answer.changes.length })}</Tabs.Tab>
          <Tabs.Tab value="chats">{t('tab.chats')}</Tabs.Tab>
          {approval === undefined ? null : (
            <Tabs.Tab value="comments">{t('tab.comments', { count: said })}</Tabs.Tab>
          )}
        </Tabs.List>
        <Tabs.Panel value="words" className={classes.panel ?? ''}>
          {answer.changes.length === 0 ? (
            <p className={panel.nothing}>{t(answer.since === undefined ? 'empty' : 'same')}</p>
          ) : (
            <StillLabels flow={after} manifests={manifests}>
              <ChangeList changes={answer.changes} onChoose={onChoose} />
            </StillLabels>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="cards" className={classes.panel ?? ''}>
          {pairs === undefined ? (
            <p className={panel.nothing} role="status">
              {t('drawing')}
            </p>
          ) : (
            <ChangedCards {...{ pairs, before, after, manifests }} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="chats" className={classes.panel ?? ''}>
          {ready ? <Chats id={props.id} rev={answer.rev} draft={after} changes={answer.changes} /> : null}
        </Tabs.Panel>
        {approval === undefined ? null : (
          <Tabs.Panel value="comments" className={classes.panel ?? ''}>
            <Comments flow={props.id} names={props.names} {...{ approval, chosen, onChoose }} />
          </Tabs.Panel>
        )}
      </Tabs>
    </section>
  );
}
