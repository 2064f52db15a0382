import { Button } from '@mantine/core';
import { IconClock, IconClockOff, IconHandStop, IconRobot } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { formatMoment } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import panel from '../ui/panel.module.css';
import { Loaded } from '../ui/states.tsx';
import { tellDone, useAction, useApi } from '../ui/use-api.ts';
import { CHATS, type Chat, getChat, handBack, takeChat } from './api.ts';
import classes from './chats.module.css';
import { Composer } from './composer.tsx';
import { Known } from './known.tsx';
import { Line } from './line.tsx';
import { useStanding } from './standing.ts';

/** How often an open conversation is asked for again, ms. */
const EVERY = 3_000;

/** Taking, giving back, ending: one main thing to do at a time. */
function Acts({ chat, onTaken }: { chat: Chat; onTaken(): void }) {
  const t = useWords('chats');
  const take = useAction(takeChat, { stale: [CHATS], onDone: onTaken });
  const end = useAction(handBack, {
    stale: [CHATS],
    onDone: (_, { goOn }) => tellDone(goOn ? t('givenBack') : t('ended')),
  });
  const id = chat.chat;
  const mine = chat.by?.you === true;
  const other = chat.by !== undefined && !mine;
  const inbox = chat.since !== undefined && chat.by === undefined && chat.waitingSince === undefined;
  return (
    <div className={panel.actions}>
      {mine ? null : (
        <Button
          variant={other || chat.since === undefined ? 'default' : 'filled'}
          leftSection={<IconHandStop size={18} stroke={1.5} />}
          loading={take.isPending}
          onClick={() => take.mutate({ chat: id, over: other })}
        >
          {other ? t('takeOver') : t('take')}
        </Button>
      )}
      {mine || inbox ? (
        <>
          <Button
            variant="default"
            leftSection={<IconRobot size={18} stroke={1.5} />}
            loading={end.isPending}
            onClick={() => end.mutate({ chat: id, goOn: true })}
          >
            {t('giveBack')}
          </Button>
          <ConfirmButton
            label={t('end')}
            question={t('endQuestion')}
            onConfirm={() => end.mutate({ chat: id, goOn: false })}
          />
        </>
      ) : null}
    </div>
  );
}

/** Until when an answer may be sent, said before anybody types in vain. */
function Window({ chat }: { chat: Chat }) {
  const t = useWords('chats');
  const { open, state, freeUntil } = chat.window;
  if (open && state === 'free') {
    return (
      <p className={classes.window}>
        <IconClock size={16} stroke={1.5} aria-hidden />{' '}
        {t('window.free', { until: formatMoment(freeUntil) })}
      </p>
    );
  }
  const words = open ? t('window.paid') : state === 'paid' ? t('window.paidClosed') : t('window.never');
  return (
    <p className={classes.window} data-closed={!open || undefined}>
      <IconClockOff size={16} stroke={1.5} aria-hidden /> {words}
    </p>
  );
}

function Answering({ chat }: { chat: Chat }) {
  const t = useWords('chats');
  const may = useMay();
  if (!may('submission.work')) return <p className={classes.locked}>{t('mayNot')}</p>;
  if (chat.since === undefined) return <p className={classes.locked}>{t('botHas')}</p>;
  if (chat.by !== undefined && !chat.by.you)
    return <p className={classes.locked}>{t('otherHas', { name: chat.by.name })}</p>;
  return chat.window.open ? <Composer chat={chat.chat} /> : null;
}

function Lines({ chat }: { chat: Chat }) {
  const t = useWords('chats');
  const log = useRef<HTMLDivElement>(null);
  const last = chat.lines.at(-1)?.n;
  useEffect(() => {
    if (last !== undefined && log.current !== null) log.current.scrollTop = log.current.scrollHeight;
  }, [last]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <div ref={log} className={classes.log} role="log" aria-label={t('lines')} tabIndex={0}>
      {chat.lines.length === 0 ? (
        <p className={classes.none}>{t('noLines')}</p>
      ) : (
        <ol className={classes.lines}>
          {chat.lines.map((line) => (
            <Line key={line.n} chat={chat.chat} line={line} />
          ))}
        </ol>
      )}
    </div>
  );
}

/** One conversation: who has it, what was said, what the flow knows, and the answer. */
export function Conversation({ id, onTaken }: { id: string; onTaken(): void }) {
  const t = useWords('chats');
  const standing = useStanding();
  const may = useMay();
  const query = useApi([...CHATS, 'one', id], () => getChat(id), { every: EVERY });
  return (
    <Loaded query={query}>
      {(chat) => (
        <article
          className={`${panel.panel} ${classes.conversation}`}
          aria-label={t('citizen', { tail: chat.contactTail })}
        >
          <header className={classes.head}>
            <div className={panel.grow}>
              <h2 className={classes.title}>{t('citizen', { tail: chat.contactTail })}</h2>
              <p className={panel.muted}>
                {standing(chat)}
                {chat.reason === undefined ? '' : ` · ${chat.reason}`}
              </p>
            </div>
            {may('submission.work') ? <Acts chat={chat} onTaken={onTaken} /> : null}
          </header>
          <div className={classes.inside}>
            <div className={classes.talk}>
              <Lines chat={chat} />
              <Window chat={chat} />
              <Answering chat={chat} />
            </div>
            <Known chat={chat} />
          </div>
        </article>
      )}
    </Loaded>
  );
}
