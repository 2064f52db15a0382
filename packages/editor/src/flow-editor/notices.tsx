import type { Flow } from '@danloi/engine/flow';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { dropLocalCopy, keepCopy, type LocalCopy } from '../document/local-copy.ts';
import { formatMoment } from '../i18n/format.ts';
import { useAutosave, useEditor } from './context.ts';
import classes from './panels.module.css';
import { useWords } from './words.ts';

/** Hands a flow out as a file on this machine. */
export function downloadFlow(flow: Flow, suffix: string): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([JSON.stringify(flow, null, 2)], { type: 'application/json' }));
  link.href = url;
  link.download = `${flow.name} ${suffix}.json`.replace(/[\\/:*?"<>|]/g, '-');
  link.click();
  URL.revokeObjectURL(url);
}

/** Someone else saved meanwhile: an honest choice in which nothing is lost. */
export function ConflictNotice() {
  const { autosave } = useEditor();
  const save = useAutosave((state) => state.save);
  const t = useWords();
  if (save.kind !== 'conflict') return null;
  return (
    <div className={classes.notice} role="alert">
      <p>
        <strong>{t('conflict.title')}</strong> {t('conflict.help')}
      </p>
      <Button size="xs" onClick={() => void autosave.keepMine()}>
        {t('conflict.mine')}
      </Button>
      <Button size="xs" variant="default" onClick={() => autosave.takeTheirs()}>
        {t('conflict.theirs')}
      </Button>
      <Button size="xs" variant="subtle" onClick={() => downloadFlow(save.draft, t('conflict.theirFile'))}>
        {t('conflict.download')}
      </Button>
    </div>
  );
}

/** A draft on this machine that never reached the server is offered when the flow opens. */
export function OfferNotice({ copy }: { copy: LocalCopy }) {
  const { flowId, document } = useEditor();
  const t = useWords();
  const [open, setOpen] = useState(true);
  if (!open) return null;
  const decide = (take: boolean) => {
    if (take) document.change(() => copy.draft);
    else {
      keepCopy(localStorage, flowId, { at: copy.at, whose: 'mine', draft: copy.draft });
      dropLocalCopy(localStorage, flowId, copy.tab);
    }
    setOpen(false);
  };
  return (
    <div className={classes.notice} role="alert">
      <p>{t('offer.help', { time: formatMoment(copy.at) })}</p>
      <Button size="xs" onClick={() => decide(true)}>
        {t('offer.take')}
      </Button>
      <Button size="xs" variant="default" onClick={() => decide(false)}>
        {t('offer.leave')}
      </Button>
      <Button size="xs" variant="subtle" onClick={() => downloadFlow(copy.draft, t('offer.file'))}>
        {t('conflict.download')}
      </Button>
    </div>
  );
}
