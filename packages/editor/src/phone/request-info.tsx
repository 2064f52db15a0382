import { useEditor, usePhone } from '../flow-editor/context.ts';
import { useWords } from '../flow-editor/words.ts';
import classes from './phone.module.css';
import { SAMPLE_CONTACT } from './sample-contact.ts';

/** Zalo's own card on which one tap shares name, phone number and address. */
export function RequestInfo({ title, subtitle }: { title: string; subtitle: string }) {
  const { phone } = useEditor();
  const typing = usePhone((state) => state.typing);
  const t = useWords();
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
        {t('phone.share')}
      </button>
    </div>
  );
}
