import { Button, SegmentedControl } from '@mantine/core';
import { IconHeadset } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useAgo } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { useApi } from '../ui/use-api.ts';
import { CHATS, type ChatItem, getChats, getRunning, isWaiting } from './api.ts';
import classes from './chats.module.css';
import { useStanding } from './standing.ts';

export type Shown = 'waiting' | 'mine' | 'all';
const SHOWN: readonly Shown[] = ['waiting', 'mine', 'all'];

/** How often the list is asked for again while it is open, ms. */
const EVERY = 5_000;

function Item({ item, chosen }: { item: ChatItem; chosen: boolean }) {
  const t = useWords('chats');
  const ago = useAgo();
  const standing = useStanding();
  const waits = item.waitingSince;
  return (
    <li>
      <Link
        href={`/tro-chuyen/${item.chat}`}
        className={classes.item}
        data-waiting={isWaiting(item) || undefined}
        {...(chosen ? { 'aria-current': 'true' as const } : {})}
      >
        <span className={classes.itemHead}>
          <span className={classes.who}>{t('citizen', { tail: item.contactTail })}</span>
          <span className={classes.standing} data-waiting={isWaiting(item) || undefined}>
            {standing(item)}
          </span>
        </span>
        {item.reason === undefined ? null : <span>{item.reason}</span>}
        <span className={classes.itemFoot}>
          {waits === undefined ? t('lastWord', { ago: ago(item.lastAt) }) : t('waits', { ago: ago(waits) })} ·{' '}
          {item.channel}
        </span>
      </Link>
    </li>
  );
}

function Items({ items, chosen }: { items: readonly ChatItem[]; chosen: string | undefined }) {
  return (
    <ul className={classes.list}>
      {items.map((item) => (
        <Item key={item.chat} item={item} chosen={item.chat === chosen} />
      ))}
    </ul>
  );
}

/** Chats that the assistant looks after: an officer may step in. */
function Running({ chosen }: { chosen: string | undefined }) {
  const t = useWords('chats');
  const pages = useInfiniteQuery({
    queryKey: [...CHATS, 'running'],
    queryFn: ({ pageParam }) => getRunning(pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next,
    refetchInterval: 4 * EVERY,
  });
  const query = { ...pages, data: pages.data?.pages.flatMap((page) => page.items) };
  return (
    <section aria-label={t('running')} className={classes.listPane}>
      <h2 className={classes.part}>{t('running')}</h2>
      <Loaded query={query} rows={2}>
        {(items) =>
          items.length === 0 ? (
            <p className={classes.none}>{t('noneRunning')}</p>
          ) : (
            <Items items={items} chosen={chosen} />
          )
        }
      </Loaded>
      {pages.hasNextPage ? (
        <Button
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('more')}
        </Button>
      ) : null}
    </section>
  );
}

/** The list at the left: who waits and since when, never what was said. */
export function ChatList(props: { shown: Shown; onShow(shown: Shown): void; chosen: string | undefined }) {
  const { shown, chosen } = props;
  const t = useWords('chats');
  const chats = useApi([...CHATS, 'list'], getChats, { every: EVERY });
  const all = chats.data?.items;
  const of: Record<Shown, readonly ChatItem[] | undefined> = {
    waiting: all?.filter(isWaiting),
    mine: all?.filter(({ by }) => by?.you === true),
    all,
  };
  const label = (one: Shown) => {
    const count = one === 'all' ? 0 : (of[one]?.length ?? 0);
    return count === 0 ? t(`shown.${one}`) : `${t(`shown.${one}`)} (${count})`;
  };
  return (
    <div className={classes.listPane}>
      <SegmentedControl
        fullWidth
        value={shown}
        onChange={(value) => props.onShow(SHOWN.find((one) => one === value) ?? 'waiting')}
        aria-label={t('shownLabel')}
        data={SHOWN.map((value) => ({ value, label: label(value) }))}
      />
      <Loaded query={{ ...chats, data: of[shown] }}>
        {(items) =>
          items.length > 0 ? (
            <Items items={items} chosen={chosen} />
          ) : shown === 'all' ? null : (
            <EmptyState icon={IconHeadset} title={t(`none.${shown}`)} help={t('noneHelp')}>
              <Button component={Link} href="/" variant="default">
                {t('noneTry')}
              </Button>
            </EmptyState>
          )
        }
      </Loaded>
      {shown === 'all' ? <Running chosen={chosen} /> : null}
    </div>
  );
}
