import { Button, Textarea } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBulb,
  IconCircleCheck,
  IconCircleX,
  IconRocket,
  IconUsers,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Finding } from '../document/finding.ts';
import { formatNumber } from '../i18n/format.ts';
import { useText, useWords } from '../i18n/words.ts';
import type { ChangesAnswer } from './api.ts';
import classes from './publish.module.css';
import { Tests } from './tests.tsx';

function Findings(props: {
  findings: readonly Finding[];
  flow: string;
  /** Names of the steps by id: two findings may have the same words. */
  names: ReadonlyMap<string, string>;
}) {
  const { findings, flow, names } = props;
  const t = useWords('publish');
  const text = useText();
  if (findings.length === 0) {
    return (
      <p className={classes.fact} data-tone="ok">
        <IconCircleCheck size={18} stroke={1.5} aria-hidden /> {t('nothingToLookAt')}
      </p>
    );
  }
  return (
    <>
      <ul className={classes.findings}>
        {findings.slice(0, 20).map((finding) => {
          const error = finding.severity === 'error';
          const hint = finding.severity === 'hint';
          const Icon = error ? IconCircleX : hint ? IconBulb : IconAlertTriangle;
          return (
            <li
              key={`${finding.rule} ${finding.node ?? ''} ${finding.port ?? ''} ${finding.field ?? ''} ${finding.message.en}`}
              className={classes.fact}
              data-tone={error ? 'danger' : hint ? 'quiet' : 'warn'}
            >
              <Icon
                size={18}
                stroke={1.5}
                aria-label={t(error ? 'mustMend' : hint ? 'hint' : 'lookAt')}
                role="img"
              />
              <span>
                {finding.node !== undefined && names.has(finding.node) ? (
                  <b>{names.get(finding.node)}: </b>
                ) : null}
                {text(finding.message)}
              </span>
            </li>
          );
        })}
      </ul>
      <Link href={`/kich-ban/${flow}`} className={classes.link}>
        {t('openToMend')}
      </Link>
    </>
  );
}

/** A reason in fewer letters says nothing to whoever reads it later. */
const SHORTEST_REASON = 10;

/** The right column: what to look at, who is in the old version, a note, and one button. */
export function Decision(props: {
  flow: string;
  names: ReadonlyMap<string, string>;
  answer: ChangesAnswer;
  busy: boolean;
  mayPublish: boolean;
  onPublish(note: string, override: string): void;
}) {
  const { answer } = props;
  const t = useWords('publish');
  const [note, setNote] = useState('');
  const [reason, setReason] = useState('');
  const failing = answer.tests.some((result) => !result.ok);
  const reasonGiven = reason.trim().length >= SHORTEST_REASON;
  const broken = answer.findings.some((finding) => finding.severity === 'error');
  const nothing = answer.since !== undefined && answer.changes.length === 0;
  const people = answer.inside.total;
  return (
    <aside className={classes.decision} aria-label={t('decision')}>
      <h2 className={classes.title}>{t('toLookAt')}</h2>
      <Findings findings={answer.findings} flow={props.flow} names={props.names} />
      <Tests
        tests={answer.tests}
        coverage={answer.coverage}
        reason={reason}
        onReason={setReason}
        mayPublish={props.mayPublish}
      />
      <h2 className={classes.title}>{t('whoIsInside')}</h2>
      <p className={classes.fact}>
        <IconUsers size={18} stroke={1.5} aria-hidden />
        <span>
          {answer.since === undefined
            ? t('firstTime')
            : people === 0
              ? t('nobodyInside')
              : t('peopleInside', { count: people, number: formatNumber(people) })}
        </span>
      </p>
      <Textarea
        label={t('note')}
        description={t('noteHelp')}
        placeholder={t('noteExample')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
        mt={16}
        disabled={!props.mayPublish}
      />
      <Button
        mt={16}
        fullWidth
        size="md"
        leftSection={<IconRocket size={18} stroke={1.5} />}
        disabled={broken || nothing || !props.mayPublish || (failing && !reasonGiven)}
        loading={props.busy}
        onClick={() => props.onPublish(note.trim(), failing ? reason.trim() : '')}
      >
        {t('do')}
      </Button>
      {props.mayPublish ? null : <p className={classes.why}>{t('mayNot')}</p>}
      {broken ? <p className={classes.why}>{t('mendFirst')}</p> : null}
      {failing && !broken && !reasonGiven ? <p className={classes.why}>{t('testsFirst')}</p> : null}
      {nothing && !broken ? <p className={classes.why}>{t('nothingNew')}</p> : null}
    </aside>
  );
}
