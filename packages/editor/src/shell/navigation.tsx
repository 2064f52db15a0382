import { Link, useLocation } from 'wouter';
import { useWaiting } from '../home/waiting.ts';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { PAGES } from './pages.ts';
import classes from './shell.module.css';

/** The column at the left: only what this person may see, with what waits beside it. */
export function Navigation({ onGo }: { onGo(): void }) {
  const [location] = useLocation();
  const may = useMay();
  const t = useWords('shell');
  const waiting = useWaiting();
  const here = (href: string) =>
    href === '/' ? location === '/' || location.startsWith('/kich-ban') : location.startsWith(href);
  return (
    <nav className={classes.nav} aria-label={t('navigation')}>
      {PAGES.filter((item) => may(item.permission)).map(({ href, words, icon: Icon, count }) => {
        const number = count === undefined ? 0 : waiting[count];
        return (
          <Link
            key={href}
            href={href}
            className={classes.navItem}
            onClick={onGo}
            {...(here(href) ? { 'aria-current': 'page' as const } : {})}
          >
            <Icon size={20} stroke={1.5} aria-hidden />
            <span className={classes.navWords}>{t(`nav.${words}`)}</span>
            {number > 0 ? (
              <span className={classes.navCount} role="img" aria-label={t('waiting', { count: number })}>
                {number > 99 ? '99+' : number}
              </span>
            ) : null}
          </Link>
        );
      })}
    </nav>
  );
}
