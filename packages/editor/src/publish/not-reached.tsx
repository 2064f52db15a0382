import { IconFlagOff, IconPlugConnectedX } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useText, useWords } from '../i18n/words.ts';
import type { ChangesAnswer } from './api.ts';
import classes from './publish.module.css';

/** No account is connected: the same words before the publication and after it. */
export function NoAccount() {
  const t = useWords('publish');
  return (
    <p className={classes.fact} data-tone="warn">
      <IconPlugConnectedX size={18} stroke={1.5} aria-hidden />
      <span>
        {t('noAccount')}{' '}
        <Link href="/kenh-zalo" className={classes.inLine}>
          {t('toAccounts')}
        </Link>
      </span>
    </p>
  );
}

const noStart = ({ findings }: ChangesAnswer) => findings.find(({ rule }) => rule === 'trigger.none');

/** Can a citizen come to the flow at all, once it is live? */
export const isReached = (answer: ChangesAnswer): boolean =>
  answer.accounts > 0 && noStart(answer) === undefined;

/** What stands between citizens and a flow that is live, each with the way to mend it. */
export function NotReached({ flow, answer }: { flow: string; answer: ChangesAnswer }) {
  const t = useWords('publish');
  const text = useText();
  const unstarted = noStart(answer);
  return (
    <div className={classes.unreached} role="status">
      <p className={classes.unreachedTitle}>{t('notReached')}</p>
      {answer.accounts > 0 ? null : <NoAccount />}
      {unstarted === undefined ? null : (
        <p className={classes.fact} data-tone="warn">
          <IconFlagOff size={18} stroke={1.5} aria-hidden />
          <span>
            {text(unstarted.message)}{' '}
            <Link href={`/kich-ban/${flow}?mo=bat-dau`} className={classes.inLine}>
              {t('toStart')}
            </Link>
          </span>
        </p>
      )}
    </div>
  );
}
