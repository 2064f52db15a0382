import { useWords } from '../i18n/words.ts';
import { useChat, useTrying } from './context.ts';
import classes from './phone.module.css';
import { SAMPLE_CONTACT } from './sample-contact.ts';

/** Zalo's own card on which one tap shares name, phone number and address. */
export function RequestInfo({ title, subtitle }: { title: string; subtitle: string }) {
  const { phone } = useTrying();
  const typing = useChat((state) => state.typing);
  const t = useWords('phone');
  return (
    <div className={classes.card}>
      <strong>{title}</strong>
      <p className={classes.text}>{subtitle}</p>
      <button
        type="button"
        className={classes.button}
        disabled={typing}
        onClick={() =>
          void phone.send(
            { kind: 'contact', ...SAMPLE_CONTACT },
            { contact: `${SAMPLE_CONTACT.name}, ${SAMPLE_CONTACT.phone}` },
          )
        }
      >
        {t('shareDetails')}
      </button>
    </div>
  );
}
