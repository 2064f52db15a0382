import { newFlow } from '@danloi/engine/flow';
import { Alert } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useParams } from 'wouter';
import { messageOf, statusOf } from '../api/client.ts';
import {
  APPROVALS,
  type ApprovalAnswer,
  approvalKey,
  askApproval,
  getApproval,
  returnDraft,
} from '../approvals/api.ts';
import { Strip } from '../approvals/strip.tsx';
import { useManifests } from '../flow-cards/use-manifests.ts';
import { type FlowAnswer, getFlow } from '../flow-editor/api.ts';
import { useText, useWords } from '../i18n/words.ts';
import { PageFrame } from '../ui/page-frame.tsx';
import panel from '../ui/panel.module.css';
import { Loaded } from '../ui/states.tsx';
import { useAction, useApi } from '../ui/use-api.ts';
import { useVersion } from '../versions/use-version.ts';
import { approve, type ChangesAnswer, getChanges, publish } from './api.ts';
import type { Decided } from './decided.ts';
import { Decision } from './decision.tsx';
import { Done, type End } from './done.tsx';
import classes from './publish.module.css';
import { Shown } from './shown.tsx';

/** Until the draft is read. */
const NO_FLOW = newFlow('', '');

/** What is shown and decided upon: one revision, from the drawing to the button. */
function Review(props: {
  id: string;
  answer: ChangesAnswer;
  flow: FlowAnswer | undefined;
  approval: ApprovalAnswer;
  busy: boolean;
  onDecide(decided: Decided): void;
}) {
  const { id, answer, flow, approval } = props;
  const manifests = useManifests();
  const since = answer.since;
  const live = useVersion(id, since);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const after = flow?.draft ?? NO_FLOW;
  const before = live.data?.document;
  const names = new Map([...(before?.nodes ?? []), ...after.nodes].map((node) => [node.id, node.name]));
  return (
    <div className={classes.screen}>
      <Strip flow={id} answer={approval} />
      <div className={classes.columns}>
        <Shown
          {...{ id, answer, before, after, manifests, names, chosen }}
          ready={flow !== undefined && (since === undefined || live.data !== undefined)}
          approval={approval.approval}
          onChoose={setChosen}
        />
        <Decision
          flow={id}
          names={names}
          answer={answer}
          approval={approval}
          busy={props.busy}
          onChoose={setChosen}
          onDecide={props.onDecide}
        />
      </div>
    </div>
  );
}

/** Sends a decision, with the revision that is on the screen. */
function send(id: string, rev: number, decided: Decided): Promise<End> {
  const { kind } = decided;
  if (kind === 'ask') return askApproval({ id, rev, note: decided.note }).then(() => ({ kind: 'asked' }));
  if (kind === 'return')
    return returnDraft({ id, reason: decided.reason }).then(() => ({ kind: 'returned' }));
  const act = kind === 'approve' ? approve : publish;
  return act({ id, rev, ...decided }).then((answer) => ({ kind: 'published', ...answer }));
}

/** Publishing is a decision: what changed, what to look at, who it meets, and one button. /kich-ban/:id/xuat-ban */
export default function PublishPage() {
  const { id = '' } = useParams<{ id: string }>();
  const t = useWords('publish');
  const text = useText();
  const changes = useApi(['changes', id], () => getChanges(id), { fresh: true });
  const approval = useApi(approvalKey(id), () => getApproval(id), { fresh: true });
  const rev = changes.data?.rev;
  const flow = useApi(['publish', id, 'draft'], () => getFlow(id), { fresh: true });
  const ahead = rev === undefined || flow.data === undefined ? 0 : flow.data.rev - rev;
  const { refetch } = ahead < 0 ? flow : changes;
  // The drawing on the screen and what is told of it are of one revision: the older of them is read again.
  useEffect(() => {
    if (ahead !== 0) void refetch();
  }, [ahead, refetch]);
  const [failed, setFailed] = useState<string | undefined>(undefined);
  const act = useAction((decided: Decided) => send(id, rev ?? 0, decided), {
    stale: [['changes', id], ['flows'], ['versions', id], ['flow', id], approvalKey(id), APPROVALS],
    onError(error) {
      const moved = statusOf(error) === 409;
      setFailed(text(messageOf(error)));
      if (moved || statusOf(error) === 422) void Promise.all([changes.refetch(), approval.refetch()]);
    },
  });
  const name = flow.data?.name;
  const shown = ahead === 0 ? flow.data : undefined;
  return (
    <PageFrame
      title={name === undefined ? t('title') : t('titleOf', { name })}
      back={{ href: `/kich-ban/${id}`, label: name ?? t('toFlow') }}
    >
      {act.data !== undefined ? (
        <Done id={id} end={act.data} answer={changes.data} />
      ) : (
        <>
          {failed === undefined ? null : (
            <Alert
              color="yellow"
              role="alert"
              mb={16}
              withCloseButton
              onClose={() => setFailed(undefined)}
              closeButtonLabel={t('close')}
            >
              {failed}
            </Alert>
          )}
          {changes.data === undefined && changes.error === null ? (
            <p className={panel.nothing} role="status">
              {t('looking')}
            </p>
          ) : null}
          <Loaded query={changes}>
            {(answer) => (
              <Loaded query={approval}>
                {(state) => (
                  <Review
                    id={id}
                    answer={answer}
                    flow={shown}
                    approval={state}
                    busy={act.isPending}
                    onDecide={(decided) => {
                      setFailed(undefined);
                      act.mutate(decided);
                    }}
                  />
                )}
              </Loaded>
            )}
          </Loaded>
        </>
      )}
    </PageFrame>
  );
}
