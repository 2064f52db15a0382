import { formatNumber } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import classes from './home.module.css';

const WIDTH = 84;
const HEIGHT = 20;
/** Room for the line's own thickness. */
const EDGE = 2;

/** How often a live flow was begun on each of the last seven days, as a small line with its sum in words. */
export function WeekLine({ days }: { days: readonly number[] }) {
  const t = useWords('home');
  const sum = days.reduce((all, count) => all + count, 0);
  const most = Math.max(...days, 1);
  const points = days.map((count, at) => {
    const x = EDGE + (at * (WIDTH - 2 * EDGE)) / Math.max(days.length - 1, 1);
    const y = HEIGHT - EDGE - (count * (HEIGHT - 2 * EDGE)) / most;
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return (
    <p className={classes.line}>
      <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
        <polyline points={points.join(' ')} />
      </svg>
      {t('card.week', { count: sum, number: formatNumber(sum) })}
    </p>
  );
}
