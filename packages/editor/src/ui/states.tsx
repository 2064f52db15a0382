import { Button, Skeleton, Stack, Title } from '@mantine/core';
import { IconCloudOff, IconLock, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { messageOf, statusOf } from '../api/client.ts';
import { useText, useWords } from '../i18n/words.ts';
import classes from './ui.module.css';
import type { ApiQuery } from './use-api.ts';

/** Nothing here yet: what will be here, and the way to the first one. */
export function EmptyState(props: { icon: TablerIcon; title: string; help?: string; children?: ReactNode }) {
  const Icon = props.icon;
  return (
    <section className={classes.empty}>
      <span className={classes.emptyIcon}>
        <Icon size={28} stroke={1.5} aria-hidden />
      </span>
      <Title order={2}>{props.title}</Title>
      {props.help === undefined ? null : <p className={classes.help}>{props.help}</p>}
      {props.children}
    </section>
  );
}

/** Rows of grey while an answer is on its way. */
function Loading({ rows = 4 }: { rows?: number }) {
  const t = useWords('common');
  return (
    <Stack gap={12} role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <Skeleton key={row} height={row === 0 ? 28 : 56} radius={8} width={row === 0 ? '40%' : '100%'} />
      ))}
    </Stack>
  );
}

/** Why something could not be shown, what is safe, and the way on. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useWords('common');
  const text = useText();
  const status = statusOf(error);
  if (status === 403)
    return <EmptyState icon={IconLock} title={t('notAllowed')} help={t('notAllowedHelp')} />;
  return (
    <EmptyState
      icon={IconCloudOff}
      title={status === 404 ? t('gone') : t('failed')}
      help={text(messageOf(error))}
    >
      {retry === undefined ? null : (
        <Button variant="default" onClick={retry}>
          {t('retry')}
        </Button>
      )}
    </EmptyState>
  );
}

/** Draws what was read, or why it is not there (yet). An older answer stays on the screen while a newer one fails. */
export function Loaded<T>(props: {
  query: ApiQuery<T>;
  rows?: number;
  children: (data: NonNullable<T>) => ReactNode;
}) {
  const { data, error, refetch } = props.query;
  if (data !== undefined && data !== null) return props.children(data);
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  return <Loading rows={props.rows ?? 4} />;
}
