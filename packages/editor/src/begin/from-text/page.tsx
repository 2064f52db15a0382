import { flowFromOutline, MAX_SOURCE_TEXT, sourceOf } from '@danloi/engine/from-text';
import { Alert, Button, Checkbox, Textarea } from '@mantine/core';
import { IconArrowBackUp, IconSparkles } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { newId } from '../../document/ids.ts';
import { FLOWS, takeFlow } from '../../home/api.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { PageFrame } from '../../ui/page-frame.tsx';
import { useAction } from '../../ui/use-api.ts';
import classes from './from-text.module.css';
import { ProcedurePart } from './procedure-part.tsx';
import { SAMPLE_TEXT } from './sample-text.ts';
import { type OutlineState, useOutline } from './use-outline.ts';

/** Today as `yyyy-mm-dd`, where the author sits. */
const today = (): string => new Date().toLocaleDateString('sv-SE');

function Paste({ state }: { state: OutlineState }) {
  const t = useWords('begin');
  const over = state.text.length > MAX_SOURCE_TEXT;
  return (
    <div className={classes.paste}>
      <Textarea
        className={classes.area ?? ''}
        label={t('text.paste')}
        description={t('text.pasteHelp')}
        placeholder={t('text.pasteExample')}
        value={state.text}
        onChange={(event) => state.setText(event.currentTarget.value)}
        error={over ? t('text.tooLong', { most: formatNumber(MAX_SOURCE_TEXT) }) : undefined}
        autoFocus
      />
      <p className={classes.count}>
        {t('text.signs', { count: state.text.length, number: formatNumber(state.text.length) })}
      </p>
      <Behind state={state} />
    </div>
  );
}

/** The text was changed after the outline had been put right: says so where the eyes are, and reads it anew on request. */
function Behind({ state }: { state: OutlineState }) {
  const t = useWords('begin');
  return (
    <div role="status">
      {state.behind ? (
        <Alert color="yellow">
          {t('text.behind')}{' '}
          <Button size="compact-sm" variant="subtle" onClick={state.readAgain}>
            {t('text.readAgain')}
          </Button>
        </Alert>
      ) : null}
    </div>
  );
}

function NothingYet({ onSample }: { onSample(): void }) {
  const t = useWords('begin');
  return (
    <div className={classes.empty}>
      {t('text.empty')}
      <ul>
        <li>{t('text.emptyHeadings')}</li>
        <li>{t('text.emptySeveral')}</li>
        <li>{t('text.emptyTables')}</li>
      </ul>
      <Button variant="default" onClick={onSample}>
        {t('text.sample')}
      </Button>
    </div>
  );
}

function Make({ state }: { state: OutlineState }) {
  const { outline, sources } = state;
  const t = useWords('begin');
  const [, go] = useLocation();
  const [checked, setChecked] = useState(false);
  const make = useAction(takeFlow, {
    stale: [FLOWS],
    onDone({ id }) {
      state.clear();
      go(`/kich-ban/${id}`);
    },
  });
  const answers = outline.procedures.flatMap(({ topics }) => topics).filter(({ keep }) => keep).length;
  const create = () => {
    const told = outline.procedures.map((procedure) => {
      const source = (sources[procedure.id] ?? sourceOf(procedure)).trim();
      return [procedure.id, { source, ...(checked ? { checkedOn: today() } : {}) }] as const;
    });
    make.mutate(flowFromOutline(outline, { id: newId(), checked: Object.fromEntries(told) }));
  };
  return (
    <div className={classes.make}>
      <Checkbox
        checked={checked}
        onChange={(event) => setChecked(event.currentTarget.checked)}
        label={t('text.checked')}
        description={t('text.checkedHelp')}
      />
      <Button
        leftSection={<IconSparkles size={18} stroke={1.5} />}
        disabled={answers === 0}
        loading={make.isPending}
        onClick={create}
      >
        {t('text.make', { count: answers })}
      </Button>
    </div>
  );
}

/** From the text of a procedure to a draft: paste, look at the outline, put it right, make the flow. /tu-van-ban */
export default function FromTextPage() {
  const t = useWords('begin');
  const state = useOutline();
  const { outline } = state;
  return (
    <PageFrame title={t('text.title')} help={t('text.help')} back={{ href: '/', label: t('back') }}>
      {state.left ? (
        <Alert color="blue" mb={16} role="status">
          {t('text.left')}{' '}
          <Button size="compact-sm" variant="subtle" onClick={state.clear}>
            {t('text.clear')}
          </Button>
        </Alert>
      ) : null}
      <div className={classes.columns}>
        <Paste state={state} />
        <section aria-label={t('text.outline')}>
          <div className={classes.outlineHead}>
            <h2 className={classes.title}>{t('text.outline')}</h2>
            {state.canUndo ? (
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconArrowBackUp size={16} stroke={1.5} />}
                onClick={state.undo}
              >
                {t('text.undo')}
              </Button>
            ) : null}
          </div>
          {outline.procedures.length === 0 ? (
            <NothingYet onSample={() => state.setText(SAMPLE_TEXT)} />
          ) : (
            <>
              {outline.procedures.map((procedure) => (
                <ProcedurePart
                  key={procedure.id}
                  procedure={procedure}
                  source={state.sources[procedure.id] ?? sourceOf(procedure)}
                  onSource={(source) => state.setSource(procedure.id, source)}
                  correct={state.correct}
                />
              ))}
              <Make state={state} />
            </>
          )}
        </section>
      </div>
    </PageFrame>
  );
}
