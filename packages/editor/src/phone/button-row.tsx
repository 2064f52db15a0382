import { IconPhone, IconWorld } from '@tabler/icons-react';
import { addressToOpen } from './button-address.ts';
import { useChat, useTrying } from './context.ts';
import classes from './phone.module.css';
import type { PhoneButton } from './phone-store.ts';

/** A button as the phone draws it: a choice goes back to the flow, the others the phone carries out itself. */
export function ButtonRow(props: {
  button: PhoneButton;
  number: number | undefined;
  /** Words that choose the same, where the label alone does not say which. */
  also?: string | undefined;
}) {
  const { button, number, also } = props;
  const { phone } = useTrying();
  const typing = useChat((state) => state.typing);
  if (button.kind === 'link') {
    const address = addressToOpen(button.url);
    const inside = (
      <>
        <IconWorld size={15} aria-hidden /> {button.label}
      </>
    );
    return address === undefined ? (
      <span className={classes.button}>{inside}</span>
    ) : (
      <a className={classes.button} href={address} target="_blank" rel="noreferrer noopener">
        {inside}
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
  const { payload } = button;
  return (
    <button
      type="button"
      className={classes.button}
      disabled={typing}
      onClick={() =>
        void phone.send(
          { kind: 'choice', payload },
          { text: button.label, ...(also === undefined ? {} : { also }) },
        )
      }
    >
      {number === undefined ? button.label : `${number}. ${button.label}`}
    </button>
  );
}
