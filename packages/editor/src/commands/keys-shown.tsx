import classes from './commands.module.css';
import { shownKeys } from './keys.ts';

/** A combination as small keys. */
export function KeysShown({ keys }: { keys: string }) {
  return (
    <span className={classes.keys}>
      {shownKeys(keys).map((key) => (
        <kbd key={key} className={classes.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
