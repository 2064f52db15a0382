import {
  IconActivityHeartbeat,
  IconBuildingCommunity,
  IconClipboardText,
  IconHelpCircle,
  IconMessageCircle,
  IconRoute,
  IconTable,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { useWaiting } from '../home/waiting.ts';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import classes from './shell.module.css';

type Count = 'submissions' | 'troubles';

const ITEMS: readonly { href: string; words: string; icon: TablerIcon; permission: string; count?: Count }[] =
  [
    { href: '/', words: 'flows', icon: IconRoute, permission: 'flow.read' },
    { href: '/bang-du-lieu', words: 'tables', icon: IconTable, permission: 'table.read' },
    { href: '/hoi-dap', words: 'knowledge', icon: IconHelpCircle, permission: 'knowledge.read' },
    {
      href: '/phieu-tiep-nhan',
      words: 'submissions',
      icon: IconClipboardText,
      permission: 'submission.read',
      count: 'submissions',
    },
    { href: '/kenh-zalo', words: 'channels', icon: IconMessageCircle, permission: 'channel.read' },
    { href: '/don-vi', words: 'workspace', icon: IconBuildingCommunity, permission: 'workspace.manage' },
    { href: '/nhan-su', words: 'people', icon: IconUsers, permission: 'people.manage' },
    {
      href: '/tinh-trang',
      words: 'status',
      icon: IconActivityHeartbeat,
      permission: 'status.read',
      count: 'troubles',
    },
  ];

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
      {ITEMS.filter((item) => may(item.permission)).map(({ href, words, icon: Icon, count }) => {
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
