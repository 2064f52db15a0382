import { UnstyledButton } from '@mantine/core';
import { formatClock } from '../i18n/format.ts';
import { useAutosave, useEditor, usePresence } from './context.ts';
import classes from './top-bar.module.css';
import { useText, useWords } from './words.ts';

/** Where the draft is, in a word or two; what to do about it stands in a notice below the bar. */
export function SaveState() {
  const { autosave, mayEdit } = useEditor();
  const save = useAutosave((state) => state.save);
  const online = usePresence((state) => state.online);
  const t = useWords();
  const text = useText();
  if (!mayEdit) return <span className={classes.save}>{t('save.readOnly')}</span>;
  const kind = save.kind === 'saved' && !online ? 'offline' : save.kind;
  const words = {
    saved: () => t('save.saved', { time: formatClock(save.kind === 'saved' ? save.at : Date.now()) }),
    waiting: () => t('save.saving'),
    saving: () => t('save.saving'),
    offline: () => t('save.offline'),
    conflict: () => t('save.conflict'),
    'signed-out': () => t('save.signedOut'),
    forbidden: () => t('save.forbidden'),
    gone: () => t('save.gone'),
    refused: () => (save.kind === 'refused' ? text(save.message) : ''),
  }[kind]();
  const bad = kind === 'offline' || kind === 'forbidden' || kind === 'refused';
  return (
    <span className={classes.save} data-kind={kind} role="status" title={words}>
      <span className={classes.dot} aria-hidden />
      <span className={classes.saveWords}>{words}</span>
      {bad ? (
        <UnstyledButton className={classes.retry} onClick={() => void autosave.flush()}>
          {t('save.retry')}
        </UnstyledButton>
      ) : null}
    </span>
  );
}
