import { useText, useWords } from '../i18n/words.ts';
import type { TestResult } from './api.ts';
import classes from './tests.module.css';

/** The first message that differs: as it was written down, and as it is now, side by side. */
export function Difference({ result }: { result: Extract<TestResult, { ok: false }> }) {
  const t = useWords('tests');
  const text = useText();
  const { expected, got } = result;
  if (expected === undefined && got === undefined) return <p className={classes.why}>{text(result.text)}</p>;
  return (
    <div className={classes.difference}>
      <div>
        <h4>{t('expected')}</h4>
        <p className={classes.expected}>{expected ?? t('nothing')}</p>
      </div>
      <div>
        <h4>{t('got')}</h4>
        <p className={classes.got}>{got ?? t('nothing')}</p>
      </div>
    </div>
  );
}
