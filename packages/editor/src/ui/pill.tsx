import type { ReactNode } from 'react';
import classes from './ui.module.css';

/** A state in a word with a dot: never by colour alone. */
export function Pill({
  tone,
  children,
}: {
  tone: 'ok' | 'warn' | 'danger' | 'quiet' | 'brand';
  children: ReactNode;
}) {
  return (
    <span className={classes.pill} data-tone={tone}>
      <span className={classes.pillDot} aria-hidden />
      {children}
    </span>
  );
}
