import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useText, useWords } from '../i18n/words.ts';
import { tellFailure, useAction } from '../ui/use-api.ts';
import { FLOWS, type ImportAnswer, importFlow } from './api.ts';
import classes from './home.module.css';

const bringsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/**
 * Takes a flow file dropped anywhere on the page, as a new flow. Fields that take files themselves keep what is
 * dropped on them. What is wrong with the file goes to `onTrouble`, or to the lower edge of the screen.
 */
export function FlowDrop({ onTrouble }: { onTrouble?(trouble: Extract<ImportAnswer, { ok: false }>): void }) {
  const t = useWords('home');
  const text = useText();
  const [, go] = useLocation();
  const [over, setOver] = useState(false);
  const take = useAction(importFlow, {
    stale: [FLOWS],
    onDone(answer) {
      if (answer.ok) go(`/kich-ban/${answer.id}`);
      else if (onTrouble === undefined) tellFailure(text(answer.message));
      else onTrouble(answer);
    },
  });
  const bring = (file: File, more: boolean) => {
    if (more) tellFailure(t('new.oneFile', { name: file.name }));
    take.mutate(file);
  };
  const drop = useRef(bring);
  drop.current = bring;

  useEffect(() => {
    // Enter and leave come for each element on the way: only the outermost leave ends it.
    let inside = 0;
    const end = () => {
      inside = 0;
      setOver(false);
    };
    const on = {
      dragenter(event: DragEvent) {
        if (!bringsFile(event)) return;
        inside += 1;
        setOver(true);
      },
      dragleave(event: DragEvent) {
        if (bringsFile(event) && --inside <= 0) end();
      },
      dragover(event: DragEvent) {
        if (bringsFile(event)) event.preventDefault();
      },
      drop(event: DragEvent) {
        end();
        const file = event.dataTransfer?.files[0];
        if (event.defaultPrevented || file === undefined) return;
        event.preventDefault();
        drop.current(file, (event.dataTransfer?.files.length ?? 0) > 1);
      },
    };
    const events = Object.keys(on) as (keyof typeof on)[];
    for (const name of events) window.addEventListener(name, on[name]);
    return () => {
      for (const name of events) window.removeEventListener(name, on[name]);
    };
  }, []);

  if (!over && !take.isPending) return null;
  return (
    <div className={classes.drop} role="status">
      <IconFileImport size={40} stroke={1.5} aria-hidden />
      <strong>{t('new.drop')}</strong>
      <span>{t('new.dropHelp')}</span>
    </div>
  );
}
