import { Button, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconInbox, IconLock } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useAgo } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { useApi } from '../ui/use-api.ts';
import {
  getCounts,
  getSubmissions,
  STATUSES,
  SUBMISSIONS,
  type SubmissionItem,
  type SubmissionStatus,
} from './api.ts';
import { inOrder } from './in-order.ts';
import classes from './submissions.module.css';

function Item({ item, chosen }: { item: SubmissionItem; chosen: boolean }) {
  const t = useWords('submissions');
  const ago = useAgo();
  return (
    <li>
      <Link
        href={`/phieu-tiep-nhan/${item.id}`}
        className={classes.item}
        {...(chosen ? { 'aria-current': 'true' as const } : {})}
      >
        <span className={classes.itemHead}>
          <span className={classes.form}>{item.form}</span>
          {item.urgent ? (
            <span className={classes.urgent}>
              <IconAlertTriangle size={14} stroke={1.8} aria-hidden /> {t('urgent')}
            </span>
          ) : null}
          {item.confidential ? (
            <span className={classes.hidden}>
              <IconLock size={14} stroke={1.8} aria-hidden /> {t('confidential')}
            </span>
          ) : null}
        </span>
        <span className={classes.itemFoot}>
          {ago(item.receivedAt)} · {item.caseNumber}
          {item.place === undefined ? '' : ` · ${item.place}`}
        </span>
      </Link>
    </li>
  );
}

/** The list at the left: kind, time and place, never the report. */
export function SubmissionList(props: {
  status: SubmissionStatus;
  onStatus(status: SubmissionStatus): void;
  chosen: string | undefined;
}) {
  const { status } = props;
  const t = useWords('submissions');
  const counts = useApi([...SUBMISSIONS, 'counts'], getCounts, { every: 30_000 });
  const pages = useInfiniteQuery({
    queryKey: [...SUBMISSIONS, 'list', status],
    queryFn: ({ pageParam }) => getSubmissions(status, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    refetchInterval: 30_000,
  });
  const query = { ...pages, data: pages.data?.pages.flatMap((page) => page.items) };
  return (
    <div className={classes.listPane}>
      <SegmentedControl
        fullWidth
        value={status}
        onChange={(value) => props.onStatus(STATUSES.find((one) => one === value) ?? 'new')}
        aria-label={t('statusLabel')}
        data={STATUSES.map((value) => ({
          value,
          label:
            counts.data === undefined
              ? t(`status.${value}`)
              : `${t(`status.${value}`)} (${counts.data[value]})`,
        }))}
      />
      <Loaded query={query}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState icon={IconInbox} title={t(`none.${status}`)} help={t('noneHelp')} />
          ) : (
            <>
              <ul className={classes.list}>
                {inOrder(items, status).map((item) => (
                  <Item key={item.id} item={item} chosen={item.id === props.chosen} />
                ))}
              </ul>
              {pages.hasNextPage ? (
                <Button
                  variant="default"
                  loading={pages.isFetchingNextPage}
                  onClick={() => void pages.fetchNextPage()}
                >
                  {t('more')}
                </Button>
              ) : null}
            </>
          )
        }
      </Loaded>
    </div>
  );
}
