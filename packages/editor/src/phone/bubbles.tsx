import { IconMapPin, IconPhone, IconWorld } from '@tabler/icons-react';
import { mediaUrl } from '../flow-editor/api.ts';
import { useEditor, usePhone } from '../flow-editor/context.ts';
import { useText, useWords } from '../flow-editor/words.ts';
import { formatClock } from '../i18n/format.ts';
import classes from './phone.module.css';
import type { Line, PhoneButton, PhoneMessage } from './phone-store.ts';

/** A button as the phone draws it: a choice goes back to the flow, the others the phone carries out itself. */
function ButtonRow({ button, number }: { button: PhoneButton; number: number | undefined }) {
  const { phone } = useEditor();
  const typing = usePhone((state) => state.typing);
  if (button.kind === 'link') {
    return (
      <a className={classes.button} href={button.url} target="_blank" rel="noreferrer noopener">
        <IconWorld size={15} aria-hidden /> {button.label}
      </a>
    );
  }
  if (button.kind === 'phone') {
    return (
      <span className={classes.button}>
        <IconPhone size={15} aria-hidden /> {button.label}
      </span>
    );
  }
  const payload = button.payload ?? '';
  return (
    <button
      type="button"
      className={classes.button}
      disabled={typing}
      onClick={() => void phone.send({ kind: 'choice', payload }, { text: button.label })}
    >
      {number === undefined ? button.label : `${number}. ${button.label}`}
    </button>
  );
}

/** The text with its buttons written under it as numbers, as the channel renders them where it has no buttons. */
function numbered(message: PhoneMessage): string {
  const choices = (message.buttons ?? []).map((button, index) => {
    const more =
      button.kind === 'link'
        ? `: ${button.url ?? ''}`
        : button.kind === 'phone'
          ? `: ${button.phone ?? ''}`
          : '';
    return `${index + 1}. ${button.label}${more}`;
  });
  return [message.text ?? '', choices.join('\n')].filter((part) => part !== '').join('\n\n');
}

function BotBubble({ message, at, last }: { message: PhoneMessage; at: number; last: boolean }) {
  const form = usePhone((state) => state.form);
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
              key={`${button.payload ?? button.url ?? button.phone ?? ''} ${button.label}`}
              button={button}
              number={form === 'list' ? index + 1 : undefined}
            />
          ))}
        </div>
      )}
      <span className={classes.time}>{formatClock(at)}</span>
    </div>
  );
}

/** One line of the chat: a bubble of the account, of the citizen, or a word from the tool. */
export function PhoneLine({ line, last }: { line: Line; last: boolean }) {
  const t = useWords();
  const text = useText();
  if (line.who === 'note') return <p className={classes.note}>{text(line.text)}</p>;
  if (line.who === 'bot') return <BotBubble message={line.message} at={line.at} last={last} />;
  return (
    <div className={classes.citizen}>
      {line.media === undefined ? null : (
        <img className={classes.picture} src={mediaUrl(line.media)} alt={t('phone.sentPicture')} />
      )}
      {line.place === undefined ? null : (
        <p className={classes.text}>
          <IconMapPin size={15} aria-hidden /> {line.place}
        </p>
      )}
      {line.text === undefined ? null : <p className={classes.text}>{line.text}</p>}
      <span className={classes.time}>{formatClock(line.at)}</span>
    </div>
  );
}
