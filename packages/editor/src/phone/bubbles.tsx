import { IconAddressBook, IconFileText, IconMapPin, IconMoodSmile } from '@tabler/icons-react';
import { formatClock } from '../i18n/format.ts';
import { useText, useWords } from '../i18n/words.ts';
import { ButtonRow } from './button-row.tsx';
import { Cards } from './cards.tsx';
import { useChat, useTrying } from './context.ts';
import classes from './phone.module.css';
import type { Line, PhoneMessage } from './phone-store.ts';
import { RequestInfo } from './request-info.tsx';
import { WhyLine } from './why-line.tsx';

/** The text with its buttons written under it as numbers, as the channel renders them where it has no buttons. */
function numbered(message: PhoneMessage): string {
  const choices = (message.buttons ?? []).map((button, index) => {
    const more =
      button.kind === 'link' ? `: ${button.url}` : button.kind === 'phone' ? `: ${button.phone}` : '';
    return `${index + 1}. ${button.label}${more}`;
  });
  return [message.text ?? '', choices.join('\n')].filter((part) => part !== '').join('\n\n');
}

/** The account's picture: the first letter of its name. */
export function Avatar({ account, small = false }: { account: string; small?: boolean }) {
  return (
    <span className={classes.avatar} data-small={small || undefined} aria-hidden>
      {account.trim().slice(0, 1)}
    </span>
  );
}

function BotBubble({ message, at, last }: { message: PhoneMessage; at: number; last: boolean }) {
  const { mediaUrl } = useTrying();
  const form = useChat((state) => state.form);
  const buttons = message.buttons ?? [];
  const text = form === 'numbers' ? numbered(message) : message.text;
  const drawn = form === 'numbers' ? [] : buttons;
  return (
    <div className={classes.bot}>
      {message.picture === undefined ? null : (
        <img className={classes.picture} src={mediaUrl(message.picture.media)} alt={message.picture.alt} />
      )}
      {text === undefined || text === '' ? null : <p className={classes.text}>{text}</p>}
      {drawn.length === 0 ? null : (
        <div className={classes.buttons} data-form={form} data-last={last || undefined}>
          {drawn.map((button, index) => (
            <ButtonRow
              key={`${button.kind} ${button.label}`}
              button={button}
              number={form === 'list' ? index + 1 : undefined}
            />
          ))}
        </div>
      )}
      {message.cards === undefined ? null : <Cards cards={message.cards} form={form} />}
      {message.requestInfo === undefined ? null : <RequestInfo {...message.requestInfo} />}
      {message.file === undefined ? null : (
        <a className={classes.file} href={mediaUrl(message.file.media)} target="_blank" rel="noreferrer">
          <IconFileText size={22} stroke={1.5} aria-hidden />
          <span>{message.file.name}</span>
        </a>
      )}
      <span className={classes.time}>{formatClock(at)}</span>
    </div>
  );
}

/** One line of the chat: a bubble of the account, of the citizen, or a word from the tool. */
export function PhoneLine({ line, before, last }: { line: Line; before: Line | undefined; last: boolean }) {
  const { mediaUrl, account } = useTrying();
  const t = useWords('phone');
  const text = useText();
  if (line.who === 'note') return <p className={classes.note}>{text(line.text)}</p>;
  if (line.who === 'why') return <WhyLine why={line.why} />;
  if (line.who === 'bot') {
    return (
      <div className={classes.row} data-goes-on={before?.who === 'bot' || undefined}>
        <Avatar account={account} small />
        <BotBubble message={line.message} at={line.at} last={last} />
      </div>
    );
  }
  return (
    <div className={classes.citizen}>
      {line.media === undefined ? null : (
        <img className={classes.picture} src={mediaUrl(line.media)} alt={t('sentPicture')} />
      )}
      {line.place === undefined ? null : (
        <p className={classes.text}>
          <IconMapPin size={15} aria-hidden /> {line.place}
        </p>
      )}
      {line.file === undefined ? null : (
        <p className={classes.text}>
          <IconFileText size={15} aria-hidden /> {line.file}
        </p>
      )}
      {line.contact === undefined ? null : (
        <p className={classes.text}>
          <IconAddressBook size={15} aria-hidden /> {line.contact}
        </p>
      )}
      {line.sticker === undefined ? null : (
        <p className={classes.text}>
          <IconMoodSmile size={32} stroke={1.5} role="img" aria-label={t('sticker')} />
        </p>
      )}
      {line.text === undefined ? null : <p className={classes.text}>{line.text}</p>}
      <span className={classes.time}>{formatClock(line.at)}</span>
    </div>
  );
}
