import { readChat } from '@danloi/engine/paths/chat-text';
import { printSaid, type Said } from '@danloi/engine/paths/said';
import { UNITS, unitOf } from '../form/span.ts';
import { useWords } from '../i18n/words.ts';
import classes from './tests.module.css';

/** A button, as a bubble in writing shows it: `[Có]`, `[Trang web → https://…]`. */
const BUTTON = /^\[(.+)\]$/;

function useSaid(): (said: Said) => { words: string; quiet: boolean } {
  const t = useWords('flow-editor');
  const phone = useWords('phone');
  return (said) => {
    switch (said.kind) {
      case 'text':
        return { words: said.text, quiet: false };
      case 'tap':
        return { words: said.label, quiet: false };
      case 'start':
        return { words: t('tests.said.start'), quiet: true };
      case 'follow':
        return { words: t('tests.said.follow'), quiet: true };
      case 'sticker':
        return { words: phone('sticker'), quiet: false };
      case 'wait': {
        const unit = unitOf(said.minutes);
        const length = `${said.minutes / UNITS[unit]} ${t(`span.${unit}`)}`;
        return { words: t('tests.said.wait', { length }), quiet: true };
      }
      default:
        // A picture, a file, a place …: as the file has it, without who says it.
        return { words: printSaid(said).replace(/^Dân: /, ''), quiet: false };
    }
  };
}

/** What the bot says: words, then its buttons. */
function BotLine({ text }: { text: string }) {
  const lines = text.split('\n');
  const from = lines.findIndex((_line, index) => lines.slice(index).every((line) => BUTTON.test(line)));
  const words = from < 0 ? lines : lines.slice(0, from);
  const buttons = from < 0 ? [] : lines.slice(from);
  return (
    <div className={classes.bot}>
      {words.join('\n')}
      {buttons.map((button) => (
        <span key={button} className={classes.button}>
          {BUTTON.exec(button)?.[1]}
        </span>
      ))}
    </div>
  );
}

/** A written conversation as a chat. One that cannot be read is shown as it is written. */
export function ChatView({ chat }: { chat: string }) {
  const said = useSaid();
  const lines = linesOf(chat);
  if (lines === undefined) return <pre className={classes.raw}>{chat}</pre>;
  return (
    <div className={classes.chat}>
      {lines.map((line) => {
        if (line.who === 'bot') return <BotLine key={line.at} text={line.text} />;
        if (line.who === 'work')
          return (
            <p key={line.at} className={classes.work}>
              {line.text}
            </p>
          );
        const { words, quiet } = said(line.said);
        return (
          <div key={line.at} className={quiet ? classes.work : classes.citizen}>
            {words}
          </div>
        );
      })}
    </div>
  );
}

function linesOf(chat: string): ReturnType<typeof readChat>['lines'] | undefined {
  try {
    return readChat(chat).lines;
  } catch {
    return undefined;
  }
}
