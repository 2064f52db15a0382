import { newFlow } from '@danloi/engine/flow';
import { Alert, Button, Group } from '@mantine/core';
import { IconRocket } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { messageOf, statusOf } from '../api/client.ts';
import { StillLabels } from '../flow-cards/still-labels.tsx';
import { useManifests } from '../flow-cards/use-manifests.ts';
import { getFlow, getVersion } from '../flow-editor/api.ts';
import { useText, useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { PageFrame } from '../ui/page-frame.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { useAction, useApi } from '../ui/use-api.ts';
import { type ChangesAnswer, getChanges, publish } from './api.ts';
import { ChangedCards, ChangeList } from './changes.tsx';
import { Decision } from './decision.tsx';
import classes from './publish.module.css';

/** Until the draft is read, only the organisation's own values have names. */
const NO_FLOW = newFlow('', '');

function Changes({ id, answer }: { id: string; answer: ChangesAnswer }) {
  const t = useWords('publish');
  const manifests = useManifests();
  const flow = useApi(['publish', id, 'draft', answer.rev], () => getFlow(id));
  const since = answer.since;
  const live = useApi(['flow', id, 'version', since], () => getVersion(id, since ?? 0), {
    enabled: since !== undefined,
  });
  const waiting = flow.data === undefined || (since !== undefined && live.data === undefined);
  return (
    <section aria-label={t('changes')}>
      <h2 className={classes.title}>{since === undefined ? t('all') : t('since', { version: since })}</h2>
      {answer.changes.length === 0 ? (
        <p className={classes.none}>{since === undefined ? t('empty') : t('same')}</p>
      ) : (
        <StillLabels flow={flow.data?.draft ?? NO_FLOW} manifests={manifests}>
          <ChangeList changes={answer.changes} />
        </StillLabels>
      )}
      {waiting || answer.changes.length === 0 ? null : (
        <ChangedCards
          changes={answer.changes}
          before={live.data?.document}
          after={flow.data.draft}
          manifests={manifests}
        />
      )}
    </section>
  );
}

function Done({ id, version }: { id: string; version: number }) {
  const t = useWords('publish');
  return (
    <EmptyState icon={IconRocket} title={t('done', { version })} help={t('doneHelp')}>
      <Group justify="center" gap={8}>
        <Button component={Link} href="/">
          {t('toHome')}
        </Button>
        <Button component={Link} href={`/kich-ban/${id}`} variant="default">
          {t('toFlow')}
        </Button>
      </Group>
    </EmptyState>
  );
}

/** Publishing is a decision: what changed, what to look at, who it meets, and one button. /kich-ban/:id/xuat-ban */
export default function PublishPage() {
  const { id = '' } = useParams<{ id: string }>();
  const t = useWords('publish');
  const text = useText();
  const may = useMay();
  const flows = useApi(['flow', id, 'name'], () => getFlow(id));
  const changes = useApi(['changes', id], () => getChanges(id), { fresh: true });
  const [failed, setFailed] = useState<string | undefined>(undefined);
  const act = useAction(publish, {
    stale: [['changes', id], ['flows'], ['versions', id], ['flow', id]],
    onError(error) {
      const moved = statusOf(error) === 409;
      setFailed(moved ? t('moved') : text(messageOf(error)));
      if (moved || statusOf(error) === 422) void changes.refetch();
    },
  });
  const name = flows.data?.name;
  return (
    <PageFrame
      title={name === undefined ? t('title') : t('titleOf', { name })}
      back={{ href: `/kich-ban/${id}`, label: name ?? t('toFlow') }}
    >
      {act.data !== undefined ? (
        <Done id={id} version={act.data.version} />
      ) : (
        <>
          {failed === undefined ? null : (
            <Alert color="yellow" role="alert" mb={16}>
              {failed}
            </Alert>
          )}
          {changes.data === undefined && changes.error === null ? (
            <p className={classes.none} role="status">
              {t('looking')}
            </p>
          ) : null}
          <Loaded query={changes}>
            {(answer) => (
              <div className={classes.columns}>
                <Changes id={id} answer={answer} />
                <Decision
                  flow={id}
                  names={new Map(flows.data?.draft.nodes.map((node) => [node.id, node.name]))}
                  answer={answer}
                  busy={act.isPending}
                  mayPublish={may('flow.publish')}
                  onPublish={(note, override) => {
                    setFailed(undefined);
                    act.mutate({ id, rev: answer.rev, note, override });
                  }}
                />
              </div>
            )}
          </Loaded>
        </>
      )}
    </PageFrame>
  );
}
