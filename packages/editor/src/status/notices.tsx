import { Button } from '@mantine/core';
import { IconBell, IconBellRinging, IconCheck } from '@tabler/icons-react';
import { formatMoment } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import panel from '../ui/panel.module.css';
import { Loaded } from '../ui/states.tsx';
import { useAction, useApi } from '../ui/use-api.ts';
import { finishNotice, getNotices } from './api.ts';
import classes from './status.module.css';

const NOTICES = ['notices'] as const;

/** What flows told staff, until somebody has dealt with it; nothing is drawn where nothing waits. */
export function Notices({ mayFinish }: { mayFinish: boolean }) {
  const t = useWords('status');
  const notices = useApi(NOTICES, getNotices);
  const finish = useAction(finishNotice, { stale: [NOTICES, ['status']] });
  if (notices.data?.items.length === 0) return null;
  return (
    <section className={panel.section} aria-label={t('notices')}>
      <h2 className={panel.title}>{t('notices')}</h2>
      <Loaded query={notices} rows={2}>
        {({ items }) => (
          <ul className={`${panel.list} ${panel.panel}`}>
            {items.map(({ id, at, title, text, urgent }) => {
              const Icon = urgent ? IconBellRinging : IconBell;
              return (
                <li key={id} className={panel.row}>
                  <Icon
                    size={20}
                    stroke={1.5}
                    aria-hidden
                    className={classes.bell}
                    data-urgent={urgent || undefined}
                  />
                  <div className={panel.grow}>
                    <p className={panel.name}>{title}</p>
                    <p className={classes.noticeText}>{text}</p>
                    <p className={panel.muted}>
                      {formatMoment(at)}
                      {urgent ? ` · ${t('urgent')}` : ''}
                    </p>
                  </div>
                  {mayFinish ? (
                    <Button
                      size="xs"
                      variant="default"
                      leftSection={<IconCheck size={16} stroke={1.5} />}
                      loading={finish.isPending && finish.variables === id}
                      onClick={() => finish.mutate(id)}
                    >
                      {t('finish')}
                    </Button>
                  ) : null}
                </li>
              );
            })}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
