import { ButtonRow } from './button-row.tsx';
import { useTrying } from './context.ts';
import classes from './phone.module.css';
import type { ButtonForm, PhoneCard } from './phone-store.ts';

/** Cards side by side, as the channel shows them: each its picture, what it is about, and its buttons. */
export function Cards({ cards, form }: { cards: readonly PhoneCard[]; form: ButtonForm }) {
  const { mediaUrl } = useTrying();
  const labels = cards.flatMap((card) => (card.buttons ?? []).map(({ label }) => label));
  const repeated = new Set(labels.filter((label, at) => labels.indexOf(label) !== at));
  // Numbers of choices run on through all cards.
  let number = 0;
  return (
    <div className={classes.cards}>
      {cards.map((card, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was said never changes its order
        <div key={at} className={classes.card}>
          {card.picture === undefined ? null : (
            <img className={classes.cardPicture} src={mediaUrl(card.picture.media)} alt={card.picture.alt} />
          )}
          <strong>{card.title}</strong>
          {card.subtitle === undefined ? null : <p className={classes.text}>{card.subtitle}</p>}
          {(card.buttons ?? []).map((button) => {
            if (button.kind === 'choice') number += 1;
            return (
              <ButtonRow
                key={button.label}
                button={button}
                also={repeated.has(button.label) ? card.title : undefined}
                number={form !== 'buttons' && button.kind === 'choice' ? number : undefined}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}
