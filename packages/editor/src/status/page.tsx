import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { formatNumber } from '../i18n/format.ts';
import { useText, useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { PageFrame } from '../ui/page-frame.tsx';
import { Loaded } from '../ui/states.tsx';
import { useApi } from '../ui/use-api.ts';
import { getStatus, type StatusAnswer } from './api.ts';
import { DeadLetters, HandOvers, Parked } from './lists.tsx';
import { Notices } from './notices.tsx';
import { Ratings } from './ratings.tsx';
import classes from './status.module.css';

function Sentence({ status }: { status: StatusAnswer }) {
  const text = useText();
  const Icon = status.ok ? IconCircleCheck : IconAlertTriangle;
  return (
    <p className={classes.sentence} data-ok={status.ok || undefined} role="status">
      <Icon size={28} stroke={1.5} aria-hidden />
      {text(status.sentence)}
    </p>
  );
}

function Numbers({ status }: { status: StatusAnswer }) {
  const t = useWords('status');
  const wait = status.oldestWaitingMs;
  const numbers = [
    { key: 'waiting', value: formatNumber(status.waiting) },
    {
      key: 'delay',
      value: wait === undefined ? t('none') : t('seconds', { number: formatNumber(Math.ceil(wait / 1_000)) }),
    },
    { key: 'handOvers', value: formatNumber(status.handOvers) },
    { key: 'deadLetters', value: formatNumber(status.deadLetters) },
  ];
  return (
    <dl className={classes.numbers}>
      {numbers.map(({ key, value }) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How it runs: first a sentence, then the queue, then what waits for a person. /tinh-trang */
export default function StatusPage() {
  const t = useWords('status');
  const may = useMay();
  const status = useApi(['status'], getStatus, { every: 10_000 });
  return (
    <PageFrame title={t('title')}>
      <Loaded query={status}>
        {(answer) => (
          <>
            <Sentence status={answer} />
            <Numbers status={answer} />
            {may('submission.read') ? <Notices mayFinish={may('submission.work')} /> : null}
            <HandOvers mayRelease={may('submission.work')} />
            <DeadLetters />
            <Parked />
            <Ratings mayRead={may('submission.read')} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
