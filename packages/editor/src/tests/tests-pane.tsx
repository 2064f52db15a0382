import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useDocument, useEditor, useTests } from '../flow-editor/context.ts';
import panel from '../flow-editor/panels.module.css';
import { useText, useWords } from '../i18n/words.ts';
import { Coverage } from './coverage.tsx';
import { TestCard } from './test-card.tsx';
import classes from './tests.module.css';
import { runsAlike } from './tests-store.ts';

/** The flow's tests: conversations that must go as they are written down, run all at once. */
export function TestsPane() {
  const { tests } = useEditor();
  const flow = useDocument((state) => state.flow);
  const { running, results, of, failed } = useTests((state) => state);
  const t = useWords('tests');
  const text = useText();
  const kept = flow.tests ?? [];
  const run = kept.filter(({ id }) => results.has(id));
  const passed = run.filter(({ id }) => results.get(id)?.ok === true).length;
  const stale = of !== undefined && !runsAlike(of, flow);
  return (
    <div>
      <p className={panel.muted} style={{ margin: '0 0 10px' }}>
        {t('help')}
      </p>
      {kept.length === 0 ? (
        <p className={panel.muted}>{t('none')}</p>
      ) : (
        <>
          <Button
            size="sm"
            leftSection={<IconPlayerPlay size={16} stroke={1.5} />}
            loading={running}
            onClick={() => void tests.run()}
          >
            {t('runAll')}
          </Button>
          {run.length === 0 ? null : (
            <p className={classes.sum} data-ok={passed === run.length || undefined} role="status">
              {t('sum', { passed, all: run.length })}
            </p>
          )}
          {stale && run.length > 0 ? <p className={panel.muted}>{t('stale')}</p> : null}
          <ul className={classes.list}>
            {kept.map((test) => (
              <TestCard key={test.id} test={test} result={results.get(test.id)} />
            ))}
          </ul>
        </>
      )}
      {failed === undefined ? null : (
        <p className={classes.why} role="alert">
          {text(failed)}
        </p>
      )}
      <Coverage />
    </div>
  );
}
