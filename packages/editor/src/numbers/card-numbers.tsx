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

/** How often an exit was taken, as a number and in words; undefined while numbers are not shown. */
export function usePassed(node: string, port: string): { number: string; words: string } | undefined {
  const passed = useView((state) =>
    state.numbers === undefined ? undefined : (state.numbers.get(node)?.passed.get(port) ?? 0),
  );
  const t = useWords('numbers');
  if (passed === undefined) return undefined;
  const number = formatNumber(passed);
  return { number, words: t('passes', { count: passed, number }) };
}

/** Beside an exit, while numbers are shown. */
export function PortNumber({ number }: { number: string }) {
  return <span className={classes.port}>{number}</span>;
}
