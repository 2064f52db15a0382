import { UnstyledButton } from '@mantine/core';
import { formatClock } from '../i18n/format.ts';
import { useAutosave, useEditor } from './context.ts';
import classes from './top-bar.module.css';
import { useText, useWords } from './words.ts';

/** Where the draft is, in words: saved at, saving, on this machine only, or waiting for a decision. */
export function SaveState() {
  const { autosave, mayEdit } = useEditor();
  const save = useAutosave((state) => state.save);
  const copied = useAutosave((state) => state.copied);
  const t = useWords();
  const text = useText();
  if (!mayEdit) return <span className={classes.save}>{t('save.readOnly')}</span>;
  const words =
    save.kind === 'saved'
      ? t('save.saved', { time: formatClock(save.at) })
      : save.kind === 'refused'
        ? text(save.message)
        : save.kind === 'offline' && !copied
          ? t('save.offlineNotCopied')
          : t(`save.${save.kind}`);
  const bad =
    save.kind === 'offline' ||
    save.kind === 'forbidden' ||
    save.kind === 'conflict' ||
    save.kind === 'refused';
  return (
    <span className={classes.save} data-kind={save.kind} role="status" title={words}>
      <span className={classes.dot} aria-hidden />
      <span className={classes.saveWords}>{words}</span>
      {bad && save.kind !== 'conflict' ? (
        <UnstyledButton className={classes.retry} onClick={() => void autosave.flush()}>
          {t('save.retry')}
        </UnstyledButton>
      ) : null}
    </span>
  );
}
