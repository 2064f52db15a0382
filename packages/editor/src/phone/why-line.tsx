import { UnstyledButton } from '@mantine/core';
import { IconArrowRight, IconCheck, IconChevronDown, IconChevronRight, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useText, useWords } from '../i18n/words.ts';
import { useTrying } from './context.ts';
import type { Why } from './phone-store.ts';
import classes from './why.module.css';

/** One condition with its mark; the mark is said as well as drawn. */
function Row({ words, held }: { words: string; held: boolean }) {
  const t = useWords('phone');
  const Mark = held ? IconCheck : IconX;
  return (
    <li className={classes.row} data-held={held || undefined}>
      <Mark size={14} stroke={2} role="img" aria-label={held ? t('why.held') : t('why.notHeld')} />
      <span>{words}</span>
    </li>
  );
}

/** Why the bubble beneath is this one: the step, the exit that was taken, and the reason in plain words. */
export function WhyLine({ why }: { why: Why }) {
  const { stepName, showStep } = useTrying();
  const t = useWords('phone');
  const text = useText();
  const [open, setOpen] = useState(false);
  const name = stepName(why.node);
  const rows = why.rows ?? [];
  return (
    <div className={classes.why} role="note" aria-label={t('why.label')}>
      <p className={classes.head}>
        <UnstyledButton
          className={classes.step}
          onClick={() => showStep(why.node)}
          aria-label={t('showStep', { name })}
        >
          {name}
        </UnstyledButton>
        <IconArrowRight size={13} stroke={1.5} aria-hidden />
        <strong>{text(why.exit)}</strong>
      </p>
      <p className={classes.reason}>{text(why.text)}</p>
      {rows.length === 0 ? null : (
        <>
          <UnstyledButton className={classes.more} aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
            {open ? t('why.hideRows') : t('why.rows')}
          </UnstyledButton>
          {open ? (
            <ul className={classes.rows}>
              {rows.map((row) => (
                <Row key={text(row.text)} words={text(row.text)} held={row.held} />
              ))}
            </ul>
          ) : null}
        </>
      )}
    </div>
  );
}
