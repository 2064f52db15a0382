import type { Flow } from '@danloi/engine/flow';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatMoment } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { useAutosave, usePresence } from './context.ts';
import classes from './panels.module.css';

/** Hands a flow out as a file on this machine. */
export function downloadFlow(flow: Flow, suffix: string): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([JSON.stringify(flow, null, 2)], { type: 'application/json' }));
  link.href = url;
  link.download = `${flow.name} ${suffix}.json`.replace(/[\\/:*?"<>|]/g, '-');
  link.click();
  URL.revokeObjectURL(url);
}

/** The server cannot be reached: one may go on, and where the work is meanwhile. */
export function OfflineNotice() {
  const online = usePresence((state) => state.online);
  const saving = useAutosave((state) => state.save.kind);
  const copied = useAutosave((state) => state.copied);
  const t = useWords('together');
  return (
    <div role="status">
      {online && saving !== 'offline' ? null : (
        <div className={classes.notice}>
          <p>
            <strong>{t('offline.title')}.</strong> {copied ? t('offline.help') : t('offline.notKept')}
          </p>
        </div>
      )}
    </div>
  );
}

/** What this machine had kept of an earlier visit is back on the screen. */
export function RestoredNotice({ at }: { at: number }) {
  const t = useWords('together');
  const [open, setOpen] = useState(true);
  if (!open) return null;
  return (
    <div className={classes.notice} role="status">
      <p>{t('restored.help', { time: formatMoment(at) })}</p>
      <Button size="xs" variant="default" onClick={() => setOpen(false)}>
        {t('restored.close')}
      </Button>
    </div>
  );
}
