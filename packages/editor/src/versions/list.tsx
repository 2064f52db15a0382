import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { formatMoment } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { Pill } from '../ui/pill.tsx';
import type { VersionItem } from './api.ts';
import { foldVersions } from './fold.ts';
import classes from './versions.module.css';

function Version(props: { version: VersionItem; chosen: boolean; onChoose(): void }) {
  const { version, chosen } = props;
  const t = useWords('versions');
  const by = version.publishedBy ?? t('someone');
  const when = formatMoment(version.publishedAt);
  return (
    <UnstyledButton className={classes.version} aria-current={chosen || undefined} onClick={props.onChoose}>
      <span className={classes.title}>
        {version.name ?? t('version', { number: version.number })}
        {version.live ? <Pill tone="ok">{t('live')}</Pill> : null}
      </span>
      <span className={classes.when}>
        {version.name === undefined ? null : `${t('version', { number: version.number })} · `}
        {version.askedBy === undefined
          ? t('published', { when, name: by })
          : t('approved', { when, name: by, asked: version.askedBy })}
      </span>
      {version.note === undefined || version.note === '' ? null : (
        <span className={classes.note}>{version.note}</span>
      )}
      {version.override === undefined ? null : (
        <span className={classes.note}>
          {t('override', { tests: version.override.failed.join(', '), reason: version.override.reason })}
        </span>
      )}
    </UnstyledButton>
  );
}

/** Who published what, when and why; what one person published in a row is folded into one line. */
export function VersionList(props: {
  versions: readonly VersionItem[];
  chosen: number;
  onChoose(number: number): void;
}) {
  const t = useWords('versions');
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const toggle = (number: number) => {
    const next = new Set(open);
    if (!next.delete(number)) next.add(number);
    setOpen(next);
  };
  const row = (version: VersionItem) => (
    <Version
      version={version}
      chosen={version.number === props.chosen}
      onChoose={() => props.onChoose(version.number)}
    />
  );
  return (
    <ol className={classes.list} aria-label={t('title')}>
      {foldVersions(props.versions).map(({ shown, folded }) => {
        const unfolded = open.has(shown.number);
        const Icon = unfolded ? IconChevronDown : IconChevronRight;
        return (
          <li key={shown.number}>
            {row(shown)}
            {folded.length === 0 ? null : (
              <UnstyledButton
                className={classes.fold}
                aria-expanded={unfolded}
                onClick={() => toggle(shown.number)}
              >
                <Icon size={14} stroke={1.5} aria-hidden /> {t('folded', { count: folded.length })}
              </UnstyledButton>
            )}
            {unfolded ? (
              <ol className={classes.under}>
                {folded.map((version) => (
                  <li key={version.number}>{row(version)}</li>
                ))}
              </ol>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
