import { Button } from '@mantine/core';
import { formatMoment } from '../i18n/format.ts';
import { useText, useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { tellDone, useAction } from '../ui/use-api.ts';
import { APPROVALS, type ApprovalAnswer, approvalKey, callOff, withdrawApproval } from './api.ts';
import classes from './approvals.module.css';

/** Where the draft stands: it waits for an approver, came back, was edited since, or waits for its time. */
export function Strip({ flow, answer }: { flow: string; answer: ApprovalAnswer }) {
  const { approval, planned } = answer;
  const t = useWords('approvals');
  const text = useText();
  const may = useMay();
  const stale = [approvalKey(flow), APPROVALS];
  const withdraw = useAction(withdrawApproval, { stale, onDone: () => tellDone(t('withdrawn')) });
  const off = useAction(callOff, { stale, onDone: () => tellDone(t('calledOff')) });
  const asked = approval?.state === 'asked';
  const who = approval?.askedBy || t('someone');
  return (
    <div role="status">
      {approval === undefined ? null : (
        <div className={classes.strip} data-tone={approval.current && asked ? undefined : 'warn'}>
          <p>
            {approval.state === 'returned'
              ? t('returned', {
                  name: approval.answeredBy || t('someone'),
                  when: formatMoment(approval.answeredAt ?? approval.askedAt),
                  reason: approval.reason ?? '',
                })
              : t('asked', { name: who, when: formatMoment(approval.askedAt) })}
            {asked && approval.note !== undefined ? ` ${t('itsNote', { note: approval.note })}` : null}
            {asked && !approval.current ? <strong> {t('changedSince')}</strong> : null}
          </p>
          {may('flow.edit') && asked ? (
            <Button
              size="xs"
              variant="default"
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate(flow)}
            >
              {t('withdraw')}
            </Button>
          ) : null}
        </div>
      )}
      {planned === undefined ? null : (
        <div className={classes.strip} data-tone={planned.failed || planned.changed ? 'danger' : undefined}>
          <p>
            {planned.failed === undefined
              ? t(planned.changed ? 'plannedChanged' : 'planned', {
                  when: formatMoment(planned.at),
                  name: planned.by || t('someone'),
                })
              : t('plannedFailed', { when: formatMoment(planned.at), why: text(planned.failed.text) })}
          </p>
          {may('flow.publish') ? (
            <Button size="xs" variant="default" loading={off.isPending} onClick={() => off.mutate(flow)}>
              {planned.failed === undefined ? t('callOff') : t('understood')}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}
