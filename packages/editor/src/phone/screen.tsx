import { UnstyledButton } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText, useWords } from '../i18n/words.ts';
import { Avatar, PhoneLine } from './bubbles.tsx';
import { Composer } from './composer.tsx';
import { useChat, useTrying } from './context.ts';
import classes from './phone.module.css';

/** The chat itself: the account's header, bubbles, and what the citizen can send. */
export function Screen(props: { onFindings?: (() => void) | undefined; above?: ReactNode; wide?: boolean }) {
  const { account } = useTrying();
  const lines = useChat((state) => state.lines);
  const typing = useChat((state) => state.typing);
  const failed = useChat((state) => state.failed);
  const inDraft = useChat((state) => state.failedInDraft);
  const t = useWords('phone');
  const text = useText();
  const end = useRef<HTMLDivElement>(null);
  const count = lines.length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line or the dots scroll to the end
  useEffect(() => {
    // The chat alone: a page that the phone stands on stays where its reader is.
    const chat = end.current?.parentElement;
    if (chat) chat.scrollTop = chat.scrollHeight;
  }, [count, typing, failed]);

  return (
    <section className={classes.phone} data-wide={props.wide || undefined} aria-label={t('label')}>
      <header className={classes.header}>
        <IconChevronLeft size={20} stroke={1.8} aria-hidden />
        <Avatar account={account} />
        <span className={classes.account}>
          <strong>{account}</strong>
          <span>{t('kind')}</span>
        </span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard, also where nothing in it can be pressed */}
      <div className={classes.chat} role="log" aria-live="polite" aria-label={t('chat')} tabIndex={0}>
        {lines.map((line, index) => (
          <PhoneLine key={line.id} line={line} before={lines[index - 1]} last={index === lines.length - 1} />
        ))}
        {typing ? (
          <div className={classes.row}>
            <Avatar account={account} small />
            <span className={classes.dots} role="status" aria-label={t('typing')}>
              <i />
              <i />
              <i />
            </span>
          </div>
        ) : null}
        {failed === undefined ? null : (
          <div className={classes.failed} role="alert">
            {text(failed)}
            {inDraft && props.onFindings !== undefined ? (
              <UnstyledButton className={classes.toFindings} onClick={props.onFindings}>
                {t('toFindings')}
              </UnstyledButton>
            ) : null}
          </div>
        )}
        <div ref={end} />
      </div>
      {props.above}
      <Composer />
    </section>
  );
}
