import { useView } from '../flow-editor/context.ts';
import { formatNumber } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import classes from './numbers.module.css';
import { shareOf } from './sums.ts';

/** Under a card, while numbers are shown: how often it was reached, and how many did not go on. Takes no room. */
export function CardNumbers({ node, hasExits }: { node: string; hasExits: boolean }) {
  const sum = useView((state) => state.numbers?.get(node));
  const shown = useView((state) => state.numbers !== undefined);
  const t = useWords('numbers');
  if (!shown) return null;
  const entered = sum?.entered ?? 0;
  const share = sum === undefined || !hasExits ? 0 : shareOf(sum);
  return (
    <span className={classes.under} data-many={share >= 30 || undefined}>
      {t('passes', { count: entered, number: formatNumber(entered) })}
      {share > 0 ? ` · ${t('left', { share })}` : null}
    </span>
  );
}

/** Beside an exit, while numbers are shown: how often it was taken. */
export function PortNumber({ node, port }: { node: string; port: string }) {
  const passed = useView((state) =>
    state.numbers === undefined ? undefined : (state.numbers.get(node)?.passed.get(port) ?? 0),
  );
  return passed === undefined ? null : (
    <span className={classes.port} aria-hidden>
      {formatNumber(passed)}
    </span>
  );
}
