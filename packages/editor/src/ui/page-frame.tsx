import { Title } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import classes from './ui.module.css';

/** A page beside the navigation: its title, one sentence, what can be done first, and the content. */
export function PageFrame(props: {
  title: string;
  help?: string;
  /** The one thing to do first, at the right of the title. */
  actions?: ReactNode;
  /** The page above this one. */
  back?: { href: string; label: string };
  children: ReactNode;
}) {
  const { title } = props;
  useEffect(() => {
    document.title = `${title} · Dẫn Lối`;
  }, [title]);
  return (
    <div className={classes.page}>
      {props.back === undefined ? null : (
        <Link href={props.back.href} className={classes.back}>
          <IconChevronLeft size={16} stroke={1.5} aria-hidden />
          {props.back.label}
        </Link>
      )}
      <header className={classes.head}>
        <div className={classes.headWords}>
          <Title order={1}>{title}</Title>
          {props.help === undefined ? null : <p className={classes.help}>{props.help}</p>}
        </div>
        {props.actions === undefined ? null : <div className={classes.actions}>{props.actions}</div>}
      </header>
      {props.children}
    </div>
  );
}
