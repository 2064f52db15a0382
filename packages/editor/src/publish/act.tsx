import { Button, Textarea, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconCalendarClock, IconRocket, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ApprovalAnswer } from '../approvals/api.ts';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import type { ChangesAnswer, Choice } from './api.ts';
import type { Decided } from './decided.ts';
import classes from './publish.module.css';
import { useObstacle, useWay } from './way.ts';

/** When it is to go live: now, or at a time of the person's clock. */
function Time({ at, onAt }: { at: string; onAt(at: string): void }) {
  const t = useWords('publish');
  return (
    <TextInput
      type="datetime-local"
      label={t('at')}
      value={at}
      onChange={(event) => onAt(event.currentTarget.value)}
      mt={8}
    />
  );
}

/** Sends the draft back to its author, with what is to be mended. */
function Return(props: { busy: boolean; first: string; onReturn(reason: string): void; onLeave(): void }) {
  const t = useWords('publish');
  const [reason, setReason] = useState(props.first);
  return (
    <div className={classes.act}>
      <Textarea
        label={t('returnReason')}
        description={t('returnHelp')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={2_000}
        autosize
        minRows={2}
        data-autofocus
      />
      <Button
        fullWidth
        mt={8}
        loading={props.busy}
        disabled={reason.trim() === ''}
        onClick={() => props.onReturn(reason.trim())}
      >
        {t('returnDo')}
      </Button>
      <Button fullWidth mt={8} variant="default" onClick={props.onLeave}>
        {t('cancel')}
      </Button>
    </div>
  );
}

const LABELS = { publish: 'do', approve: 'approve', ask: 'ask', moved: 'approve', none: 'do' } as const;

/** Who gets it, or that nobody can. */
function Approvers({ names }: { names: readonly string[] }) {
  const t = useWords('publish');
  const may = useMay();
  if (names.length > 0) return <p className={classes.why}>{t('approvers', { names: names.join(', ') })}</p>;
  return may('people.manage') ? (
    <p className={classes.why}>
      <Link href="/nhan-su" className={classes.inLine}>
        {t('toPeople')}
      </Link>
    </p>
  ) : null;
}

/** Note, time and buttons, always in sight. */
export function Act(props: {
  answer: ChangesAnswer;
  approval: ApprovalAnswer;
  /** Why it is published though tests fail. */
  override: string;
  chats: Choice['chats'];
  busy: boolean;
  onDecide(decided: Decided): void;
}) {
  const { answer, approval, override, chats, busy, onDecide } = props;
  const t = useWords('publish');
  const [note, setNote] = useState('');
  const [later, setLater] = useState(false);
  const [at, setAt] = useState('');
  const [returning, setReturning] = useState(false);
  const way = useWay(approval);
  const obstacle = useObstacle(answer, way, approval, override);
  const waits = approval.approval?.state === 'asked' && approval.approval.own && approval.approval.current;
  const goesLive = way === 'publish' || way === 'approve';
  const decide = () => {
    if (way === 'ask') onDecide({ kind: 'ask', note: note.trim() });
    else if (goesLive) {
      const time = later && at !== '' ? new Date(at).toISOString() : undefined;
      onDecide({ kind: way, note: note.trim(), override, chats, at: time });
    }
  };
  if (returning) {
    return (
      <Return
        busy={busy}
        first={way === 'moved' ? t('movedReason') : ''}
        onReturn={(reason) => onDecide({ kind: 'return', reason })}
        onLeave={() => setReturning(false)}
      />
    );
  }
  return (
    <div className={classes.act}>
      {way === 'none' || way === 'moved' ? null : (
        <Textarea
          label={t(way === 'ask' ? 'askNote' : 'note')}
          placeholder={t('noteExample')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={1}
          maxRows={4}
        />
      )}
      {goesLive && later ? <Time at={at} onAt={setAt} /> : null}
      <div className={classes.buttons}>
        <Button
          size="md"
          leftSection={
            way === 'ask' ? <IconSend size={18} stroke={1.5} /> : <IconRocket size={18} stroke={1.5} />
          }
          disabled={obstacle !== undefined || (later && at === '')}
          loading={busy}
          onClick={decide}
        >
          {later && goesLive ? t('plan') : t(LABELS[way])}
        </Button>
        {goesLive ? (
          <Button
            size="md"
            variant="default"
            px={12}
            aria-pressed={later}
            aria-label={t('later')}
            title={t('later')}
            onClick={() => setLater(!later)}
          >
            <IconCalendarClock size={18} stroke={1.5} />
          </Button>
        ) : null}
      </div>
      {way === 'approve' || way === 'moved' ? (
        <Button
          fullWidth
          mt={8}
          variant="default"
          leftSection={<IconArrowBackUp size={18} stroke={1.5} />}
          onClick={() => setReturning(true)}
        >
          {t('return')}
        </Button>
      ) : null}
      {obstacle === undefined ? null : <p className={classes.why}>{obstacle}</p>}
      {way === 'ask' && approval.needed && obstacle === undefined ? (
        <p className={classes.why}>{t('askHelp')}</p>
      ) : null}
      {way === 'ask' || waits ? <Approvers names={approval.approvers} /> : null}
    </div>
  );
}
