import { Title } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import { useWords } from '../i18n/words.ts';
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
  const { title, back } = props;
  const t = useWords('common');
  const shell = useWords('shell');
  // The pages of a flow lie under the list of flows.
  const flows =
    back?.href.startsWith('/kich-ban/') === true ? [{ href: '/', label: shell('nav.flows') }] : [];
  const above = back === undefined ? [] : [...flows, back];
  useEffect(() => {
    document.title = `${title} · Dẫn Lối`;
  }, [title]);
  return (
    <div className={classes.page}>
      {back === undefined ? null : (
        <nav aria-label={t('path')}>
          <ol className={classes.path}>
            {above.map(({ href, label }) => (
              <li key={href}>
                <Link href={href} className={classes.back}>
                  {label}
                </Link>
                <IconChevronRight size={14} stroke={1.5} aria-hidden />
              </li>
            ))}
            <li aria-current="page">{title}</li>
          </ol>
        </nav>
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
