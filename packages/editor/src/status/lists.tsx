import { Button } from '@mantine/core';
import { IconExternalLink, IconSend2 } from '@tabler/icons-react';
import { formatMoment, useAgo } from '../i18n/format.ts';
import { useText, useWords } from '../i18n/words.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import panel from '../ui/panel.module.css';
import { Loaded } from '../ui/states.tsx';
import { tellDone, useAction, useApi } from '../ui/use-api.ts';
import { drop, getDeadLetters, getHandOvers, getParked, type LostItem, release, sendAgain } from './api.ts';

const STATUS = ['status'] as const;

function Lost({ item }: { item: LostItem }) {
  const t = useWords('status');
  const text = useText();
  return (
    <div className={panel.grow}>
      <p className={panel.name}>{text(item.reason)}</p>
      <p className={panel.muted}>
        {formatMoment(item.at)}
        {item.contactTail === undefined ? '' : ` · ${t('contact', { tail: item.contactTail })}`}
      </p>
    </div>
  );
}

/** Messages that were not sent: send again, or let go. */
export function DeadLetters() {
  const t = useWords('status');
  const key = ['dead-letters'] as const;
  const letters = useApi(key, getDeadLetters);
  const again = useAction(sendAgain, { stale: [key, STATUS], onDone: () => tellDone(t('sentAgain')) });
  const letGo = useAction(drop, { stale: [key, STATUS] });
  return (
    <section className={panel.section} aria-label={t('deadLetters')}>
      <h2 className={panel.title}>{t('deadLetters')}</h2>
      <Loaded query={letters} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={panel.muted}>{t('noDeadLetters')}</p>
          ) : (
            <ul className={`${panel.list} ${panel.panel}`}>
              {items.map((item) => (
                <li key={item.id} className={panel.row}>
                  <Lost item={item} />
                  <div className={panel.actions}>
                    <Button
                      size="xs"
                      leftSection={<IconSend2 size={16} stroke={1.5} />}
                      loading={again.isPending && again.variables === item.id}
                      onClick={() => again.mutate(item.id)}
                    >
                      {t('sendAgain')}
                    </Button>
                    <ConfirmButton
                      size="xs"
                      label={t('drop')}
                      question={t('dropQuestion')}
                      onConfirm={() => letGo.mutate(item.id)}
                    />
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

/** Citizens' messages that could not be handled, with why; they are kept. */
export function Parked() {
  const t = useWords('status');
  const parked = useApi(['parked'], getParked);
  if (parked.data?.items.length === 0) return null;
  return (
    <section className={panel.section} aria-label={t('parked')}>
      <h2 className={panel.title}>{t('parked')}</h2>
      <p className={panel.muted}>{t('parkedHelp')}</p>
      <Loaded query={parked} rows={2}>
        {({ items }) => (
          <ul className={`${panel.list} ${panel.panel}`}>
            {items.map((item) => (
              <li key={item.id} className={panel.row}>
                <Lost item={item} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}

/** Chats that a person has: open them in Zalo, or give them back. */
export function HandOvers({ mayRelease }: { mayRelease: boolean }) {
  const t = useWords('status');
  const ago = useAgo();
  const key = ['hand-overs'] as const;
  const chats = useApi(key, getHandOvers);
  const giveBack = useAction(release, { stale: [key, STATUS], onDone: () => tellDone(t('released')) });
  return (
    <section className={panel.section} aria-label={t('handOvers')}>
      <h2 className={panel.title}>{t('handOvers')}</h2>
      <Loaded query={chats} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={panel.muted}>{t('noHandOvers')}</p>
          ) : (
            <ul className={`${panel.list} ${panel.panel}`}>
              {items.map((chat) => (
                <li key={chat.session} className={panel.row}>
                  <div className={panel.grow}>
                    <p className={panel.name}>{chat.reason}</p>
                    <p className={panel.muted}>
                      {chat.channel} · {t('contact', { tail: chat.contactTail })} ·{' '}
                      {t('since', { ago: ago(chat.since) })}
                    </p>
                  </div>
                  <div className={panel.actions}>
                    {chat.chatUrl === undefined ? null : (
                      <Button
                        size="xs"
                        component="a"
                        href={chat.chatUrl}
                        target="_blank"
                        rel="noreferrer noopener"
                        leftSection={<IconExternalLink size={16} stroke={1.5} />}
                      >
                        {t('openChat')}
                      </Button>
                    )}
                    {mayRelease ? (
                      <Button
                        size="xs"
                        variant="default"
                        loading={giveBack.isPending && giveBack.variables === chat.session}
                        onClick={() => giveBack.mutate(chat.session)}
                      >
                        {t('release')}
                      </Button>
                    ) : null}
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
