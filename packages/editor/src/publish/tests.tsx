import { Textarea } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconListCheck } from '@tabler/icons-react';
import { formatNumber } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import type { TestResult } from '../tests/api.ts';
import { Difference } from '../tests/difference.tsx';
import panel from '../ui/panel.module.css';
import type { ChangesAnswer } from './api.ts';
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

/** In one sentence, how much of the flow conversations can pass. */
function Coverage({ coverage }: { coverage: ChangesAnswer['coverage'] }) {
  const t = useWords('publish');
  if (coverage === undefined) return null;
  const { nodes, ports } = coverage;
  return (
    <p className={classes.fact} data-tone={coverage.coverage === 100 ? 'ok' : undefined}>
      <IconListCheck size={18} stroke={1.5} aria-hidden />
      <span>
        {t('coverage', {
          percent: formatNumber(coverage.coverage),
          nodes: `${formatNumber(nodes.covered)}/${formatNumber(nodes.total)}`,
          ports: `${formatNumber(ports.covered)}/${formatNumber(ports.total)}`,
        })}
      </span>
    </p>
  );
}

/** The tests of the draft, each that fails with its first difference; a failing one needs a reason to publish all the same. */
export function Tests(props: {
  tests: readonly TestResult[];
  coverage: ChangesAnswer['coverage'];
  /** Why it is published although tests fail. */
  reason: string;
  onReason(reason: string): void;
  mayPublish: boolean;
}) {
  const { tests, reason, onReason } = props;
  const t = useWords('publish');
  const failed = tests.filter((result) => !result.ok);
  return (
    <section aria-label={t('tests')} className={classes.proof}>
      <h2 className={panel.title}>{t('tests')}</h2>
      {tests.length === 0 ? (
        <p className={classes.fact}>{t('noTests')}</p>
      ) : failed.length === 0 ? (
        <p className={classes.fact} data-tone="ok">
          <IconCircleCheck size={18} stroke={1.5} aria-hidden /> {t('testsPassed', { count: tests.length })}
        </p>
      ) : (
        <>
          <ul className={classes.tests}>
            {failed.map((result) => (
              <Failed key={result.id} result={result} />
            ))}
          </ul>
          <Textarea
            label={t('despite')}
            description={t('despiteHelp')}
            value={reason}
            onChange={(event) => onReason(event.currentTarget.value)}
            maxLength={1_000}
            autosize
            minRows={2}
            mt={8}
            mb={12}
            disabled={!props.mayPublish}
          />
        </>
      )}
      <Coverage coverage={props.coverage} />
    </section>
  );
}
