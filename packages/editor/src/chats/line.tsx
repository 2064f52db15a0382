import { IconFile, IconLock, IconMapPin, IconMoodSmile } from '@tabler/icons-react';
import { formatMoment } from '../i18n/format.ts';
import { useText, useWords } from '../i18n/words.ts';
import { type ChatLine, fileUrl, pictureUrl } from './api.ts';
import classes from './chats.module.css';

function Files({ chat, line }: { chat: string; line: ChatLine }) {
  const t = useWords('chats');
  return (line.files ?? []).map(({ id, kind, name, state }) => {
    if (state !== 'stored') {
      return (
        <p key={id} className={classes.file}>
          <IconFile size={18} stroke={1.5} aria-hidden />{' '}
          {state === 'failed' ? t('fileFailed') : t('fileWaiting')}
        </p>
      );
    }
    const url = fileUrl(chat, id);
    return (
      <a key={id} href={url} target="_blank" rel="noreferrer" className={classes.file}>
        {kind === 'image' ? (
          <img src={url} alt={t('picture')} loading="lazy" />
        ) : (
          <>
            <IconFile size={18} stroke={1.5} aria-hidden /> {name ?? t('file')}
          </>
        )}
      </a>
    );
  });
}

function Said({ line }: { line: ChatLine }) {
  const t = useWords('chats');
  if (line.hidden) {
    return (
      <p className={classes.closed}>
        <IconLock size={16} stroke={1.5} aria-hidden /> {t('closed')}
      </p>
    );
  }
  return (
    <>
      {line.what === 'location' ? (
        <p className={classes.closed}>
          <IconMapPin size={16} stroke={1.5} aria-hidden /> {t('location')}
        </p>
      ) : null}
      {line.what === 'sticker' || line.what === 'follow' ? (
        <p className={classes.closed}>
          <IconMoodSmile size={16} stroke={1.5} aria-hidden /> {t(`what.${line.what}`)}
        </p>
      ) : null}
      {line.what === 'file' ? (
        <p className={classes.closed}>
          <IconFile size={16} stroke={1.5} aria-hidden /> {t('file')}
        </p>
      ) : null}
      {line.text === undefined ? null : <p className={classes.words}>{line.text}</p>}
    </>
  );
}

/** One line of the conversation, on the side of who said it. */
export function Line({ chat, line }: { chat: string; line: ChatLine }) {
  const t = useWords('chats');
  const text = useText();
  const who =
    line.from === 'staff' ? (line.by ?? t('inbox')) : line.from === 'bot' ? t('bot') : t('citizenWord');
  return (
    <li className={classes.line} data-from={line.from}>
      <div className={classes.bubble}>
        <Files chat={chat} line={line} />
        {line.picture === undefined ? null : (
          <span className={classes.file}>
            <img src={pictureUrl(line.picture)} alt={t('picture')} loading="lazy" />
          </span>
        )}
        <Said line={line} />
        {line.buttons === undefined ? null : (
          <p className={classes.buttons}>
            {line.buttons.map((label) => (
              <span key={label}>{label}</span>
            ))}
          </p>
        )}
      </div>
      <p className={classes.lineFoot}>
        {who} · {formatMoment(line.at)}
        {line.sending === 'waiting' ? ` · ${t('sending')}` : ''}
      </p>
      {line.sending === 'failed' ? (
        <p className={classes.failed} role="alert">
          {t('notSent')} {line.failure === undefined ? '' : text(line.failure)}
        </p>
      ) : null}
    </li>
  );
}
