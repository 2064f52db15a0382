import { useWords } from '../i18n/words.ts';
import classes from './tint-dots.module.css';

const TINTS = ['grey', 'blue', 'green', 'yellow', 'pink'] as const;
type Tint = (typeof TINTS)[number];

/** Five colours to choose from, for frames and notes. */
export function TintDots({ chosen, onChoose }: { chosen: string; onChoose(tint: Tint): void }) {
  const t = useWords('canvas');
  return TINTS.map((tint) => (
    <button
      key={tint}
      type="button"
      className={`${classes.dot} nodrag`}
      data-tint={tint}
      aria-pressed={chosen === tint}
      aria-label={t(`tint.${tint}`)}
      title={t(`tint.${tint}`)}
      onClick={() => onChoose(tint)}
    />
  ));
}
