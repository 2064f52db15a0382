import { Button, CopyButton, Group, SegmentedControl, Textarea, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconEye, IconLock, IconPhoto, IconPhotoX } from '@tabler/icons-react';
import { useState } from 'react';
import { formatMoment } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { inWords } from '../phone/in-words.ts';
import { useMay } from '../session/me.ts';
import panel from '../ui/panel.module.css';
import { Loaded } from '../ui/states.tsx';
import { tellDone, useAction, useApi } from '../ui/use-api.ts';
import {
  change,
  getSubmission,
  photoUrl,
  STATUSES,
  SUBMISSIONS,
  type Submission,
  type SubmissionField,
} from './api.ts';
import classes from './submissions.module.css';

/** Degrees as maps take them, to about a metre. */
function asPlace(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const latitude: unknown = Reflect.get(value, 'latitude');
  const longitude: unknown = Reflect.get(value, 'longitude');
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}

function Value({ field }: { field: SubmissionField }) {
  const t = useWords('submissions');
  const word = useWords('flow-editor');
  const place = asPlace(field.value);
  if (place === undefined) return inWords(field.value, (key, count) => word(`value.${key}`, { count }));
  return (
    <CopyButton value={place}>
      {({ copied, copy }) => (
        <span className={classes.place}>
          {place}
          <Button size="compact-sm" variant="subtle" onClick={copy}>
            {copied ? t('copied') : t('copyPlace')}
          </Button>
        </span>
      )}
    </CopyButton>
  );
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const hasSecrets = ({ fields }: Submission): boolean =>
  fields.some((field) => field.class === 'secret' && !isEmpty(field.value));

/** Photos that are shown below are not counted above once more. */
const shownAsWords = ({ fields, media }: Submission): SubmissionField[] =>
  fields.filter((field) => field.type !== 'images' || media.length === 0);

function FieldLine({ field, all }: { field: SubmissionField; all: boolean }) {
  const t = useWords('submissions');
  const [asked, setAsked] = useState(false);
  const open = all || asked || field.class !== 'secret';
  return (
    <div className={classes.field}>
      <dt>{field.title}</dt>
      <dd>
        {isEmpty(field.value) ? (
          <span className={panel.muted}>{t('notSaid')}</span>
        ) : open ? (
          <Value field={field} />
        ) : (
          <UnstyledButton className={classes.reveal} onClick={() => setAsked(true)}>
            <IconEye size={16} stroke={1.5} aria-hidden /> {t('reveal')}
          </UnstyledButton>
        )}
      </dd>
    </div>
  );
}

/** Photos show as much as the words do: what the words keep closed, they keep closed. */
function Photos({ submission, all }: { submission: Submission; all: boolean }) {
  const t = useWords('submissions');
  const [asked, setAsked] = useState(false);
  if (submission.media.length === 0) return null;
  if (!all && !asked && hasSecrets(submission)) {
    return (
      <>
        <h3 className={classes.part}>{t('photos')}</h3>
        <UnstyledButton className={classes.reveal} onClick={() => setAsked(true)}>
          <IconEye size={16} stroke={1.5} aria-hidden /> {t('reveal')}
        </UnstyledButton>
      </>
    );
  }
  return (
    <>
      <h3 className={classes.part}>{t('photos')}</h3>
      <ul className={classes.photos}>
        {submission.media.map((media, index) => {
          const url = photoUrl(submission.id, media.id);
          if (media.state === 'stored') {
            return (
              <li key={media.id}>
                <a href={url} target="_blank" rel="noreferrer">
                  <img src={url} alt={t('photo', { number: index + 1 })} loading="lazy" />
                </a>
              </li>
            );
          }
          const Icon = media.state === 'failed' ? IconPhotoX : IconPhoto;
          return (
            <li key={media.id} className={classes.noPhoto}>
              <Icon size={24} stroke={1.5} aria-hidden />
              {media.state === 'failed' ? t('photoFailed') : t('photoWaiting')}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Work({ submission }: { submission: Submission }) {
  const t = useWords('submissions');
  const may = useMay();
  const [note, setNote] = useState('');
  const work = useAction(change, {
    stale: [SUBMISSIONS],
    onDone: () => {
      setNote('');
      tellDone(t('saved'));
    },
  });
  if (!may('submission.work')) return null;
  const { id, rev } = submission;
  return (
    <div className={classes.work}>
      <SegmentedControl
        value={submission.status}
        onChange={(value) => {
          const status = STATUSES.find((one) => one === value);
          if (status !== undefined && status !== submission.status) work.mutate({ id, rev, status });
        }}
        data={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        aria-label={t('setStatus')}
        disabled={work.isPending}
        fullWidth
      />
      <Textarea
        label={t('note')}
        description={t('noteHelp')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={2_000}
        autosize
        minRows={2}
      />
      <Group justify="flex-end">
        <Button
          disabled={note.trim() === ''}
          loading={work.isPending}
          onClick={() => work.mutate({ id, rev, note: note.trim() })}
        >
          {t('addNote')}
        </Button>
      </Group>
    </div>
  );
}

function History({ submission }: { submission: Submission }) {
  const t = useWords('submissions');
  if (submission.history.length === 0) return null;
  const did = (what: string): string => {
    if (what === 'erased') return t('erased');
    const status = STATUSES.find((one) => what === `status.${one}`);
    return status === undefined ? '' : t(`status.${status}`);
  };
  return (
    <>
      <h3 className={classes.part}>{t('history')}</h3>
      <ol className={classes.history}>
        {[...submission.history].reverse().map((line) => {
          return (
            <li key={`${line.at} ${line.what} ${line.note ?? ''}`}>
              <p className={panel.muted}>
                {formatMoment(line.at)} · {line.by}
                {did(line.what) === '' ? '' : ` · ${did(line.what)}`}
              </p>
              {line.note === undefined ? null : <p className={classes.noteText}>{line.note}</p>}
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** What the report says, closed as far as it is secret until the officer opens it. */
function Said({ submission }: { submission: Submission }) {
  const t = useWords('submissions');
  const [all, setAll] = useState(false);
  return (
    <>
      {hasSecrets(submission) && !all ? (
        <Button
          size="xs"
          variant="default"
          mt={8}
          leftSection={<IconEye size={16} stroke={1.5} />}
          onClick={() => setAll(true)}
        >
          {t('revealAll')}
        </Button>
      ) : null}
      <dl className={classes.fields}>
        {shownAsWords(submission).map((field) => (
          <FieldLine key={field.name} field={field} all={all} />
        ))}
      </dl>
      <Photos submission={submission} all={all} />
    </>
  );
}

/** The reading pane: the report, its photos, what was done, and what to do now. */
export function Reading({ id }: { id: string }) {
  const t = useWords('submissions');
  const submission = useApi([...SUBMISSIONS, 'one', id], () => getSubmission(id));
  return (
    <Loaded query={submission}>
      {(one) => (
        <article className={`${panel.panel} ${classes.reading}`} aria-label={one.caseNumber}>
          <header className={classes.readingHead}>
            <h2 className={classes.readingTitle}>{one.form}</h2>
            {one.urgent ? (
              <span className={classes.urgent}>
                <IconAlertTriangle size={14} stroke={1.8} aria-hidden /> {t('urgent')}
              </span>
            ) : null}
          </header>
          <p className={panel.muted}>
            {one.caseNumber} · {t('received', { when: formatMoment(one.receivedAt) })}
          </p>
          {one.confidential ? (
            <p className={classes.secret}>
              <IconLock size={16} stroke={1.5} aria-hidden /> {t('confidentialHelp')}
            </p>
          ) : null}
          <Said key={`said ${id}`} submission={one} />
          <Work key={id} submission={one} />
          <History submission={one} />
        </article>
      )}
    </Loaded>
  );
}
