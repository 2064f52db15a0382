import type { Flow } from '@danloi/engine/flow';
import { Button, Textarea } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconListCheck } from '@tabler/icons-react';
import { formatNumber } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { cover, type TestResult } from '../tests/api.ts';
import { Difference } from '../tests/difference.tsx';
import { useAction } from '../ui/use-api.ts';
import classes from './publish.module.css';

function Failed({ result }: { result: Extract<TestResult, { ok: false }> }) {
  const t = useWords('publish');
  return (
    <li className={classes.test}>
      <p className={classes.fact} data-tone="danger">
        <IconCircleX size={18} stroke={1.5} role="img" aria-label={t('testFailed')} />
        <b>{result.name}</b>
      </p>
      <Difference result={result} />
    </li>
  );
}

/** How much of the flow conversations can reach: measured when asked, since it takes a while. */
function Coverage({ flow, draft }: { flow: string; draft: Flow }) {
  const t = useWords('publish');
  const measure = useAction(() => cover(flow, draft));
  if (measure.data === undefined) {
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        px={0}
        loading={measure.isPending}
        onClick={() => measure.mutate(undefined)}
      >
        {t('measure')}
      </Button>
    );
  }
  const { coverage, missing } = measure.data;
  return (
    <p className={classes.fact} data-tone={coverage === 100 ? 'ok' : undefined}>
      {t('coverage', { percent: formatNumber(coverage), count: missing.length })}
    </p>
  );
}

/** The tests of the draft, each that fails with its first difference; a failing one needs a reason to publish all the same. */
export function Tests(props: {
  flow: string;
  draft: Flow;
  results: readonly TestResult[] | undefined;
  /** Why it is published although tests fail. */
  reason: string;
  onReason(reason: string): void;
  mayPublish: boolean;
}) {
  const { draft, results, reason, onReason } = props;
  const t = useWords('publish');
  const failed = (results ?? []).filter((result) => !result.ok);
  return (
    <section aria-label={t('tests')}>
      <h2 className={classes.title}>{t('tests')}</h2>
      {(draft.tests ?? []).length === 0 ? (
        <p className={classes.fact}>
          <IconListCheck size={18} stroke={1.5} aria-hidden /> {t('noTests')}
        </p>
      ) : results === undefined ? (
        <p className={classes.fact} role="status">
          {t('testing')}
        </p>
      ) : failed.length === 0 ? (
        <p className={classes.fact} data-tone="ok">
          <IconCircleCheck size={18} stroke={1.5} aria-hidden /> {t('testsPassed', { count: results.length })}
        </p>
      ) : (
        <>
          <ul className={classes.findings}>
            {failed.map((result) => (result.ok ? null : <Failed key={result.id} result={result} />))}
          </ul>
          <Textarea
            label={t('despite')}
            description={t('despiteHelp')}
            value={reason}
            onChange={(event) => onReason(event.currentTarget.value)}
            maxLength={500}
            autosize
            minRows={2}
            mt={8}
            disabled={!props.mayPublish}
          />
        </>
      )}
      <Coverage flow={props.flow} draft={draft} />
    </section>
  );
}
