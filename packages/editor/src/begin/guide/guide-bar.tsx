import type { GuideUse } from '@danloi/engine/manifest';
import { Button } from '@mantine/core';
import { IconCheck, IconRoute } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useDocument, useEditor, usePhone } from '../../flow-editor/context.ts';
import { useWords } from '../../i18n/words.ts';
import classes from './guide.module.css';
import { type Guide, setGuide, useGuide } from './guide-store.ts';
import { doneSteps, GUIDE_STEPS, type GuideStep, nextStep, stepsFor } from './progress.ts';

/** What the author has done; what was done once on the phone stays done. */
function useDone(): GuideStep[] {
  const { manifests } = useEditor();
  const flow = useDocument((state) => state.flow);
  const trying = usePhone((state) => state.lines.some(({ who }) => who === 'citizen'));
  const [tried, setTried] = useState(trying);
  useEffect(() => {
    if (trying) setTried(true);
  }, [trying]);
  return useMemo(() => doneSteps({ flow, manifests, tried }), [flow, manifests, tried]);
}

/** Brings the author to the place that a step speaks of; does nothing of the step itself. */
function useShow(): (step: GuideStep) => void {
  const { view, document, manifests, phone } = useEditor();
  return (step) => {
    const select = (use: GuideUse) => {
      const [found] = stepsFor({ flow: document.getState().flow, manifests }, use);
      if (found === undefined) return view.searchSteps();
      const { node, manifest } = found;
      document.select([node.id]);
      const bubble = manifest.card.find((part) => 'bubble' in part)?.bubble;
      view.reveal(node.id, use === 'greeting' ? bubble : undefined);
    };
    if (step === 'greet' || step === 'menu') view.searchSteps();
    else if (step === 'write') select('greeting');
    else if (step === 'choices' || step === 'answer') select('choices');
    else if (step === 'start') view.openDrawer('start');
    else {
      view.setTrying(true);
      void phone.restart();
    }
  };
}

function Bar({ guide }: { guide: Guide }) {
  const { flowId } = useEditor();
  const t = useWords('guide');
  const [, go] = useLocation();
  const done = useDone();
  const show = useShow();
  const step = nextStep(done);
  useEffect(() => {
    if (done.length !== guide.done) setGuide({ ...guide, done: done.length });
  }, [done.length, guide]);
  const number = step === undefined ? GUIDE_STEPS.length : GUIDE_STEPS.indexOf(step) + 1;
  return (
    <section className={classes.bar} aria-label={t('label')} data-keys="own">
      <ol className={classes.dots} aria-label={t('progress', { done: done.length, all: GUIDE_STEPS.length })}>
        {GUIDE_STEPS.map((one) => (
          <li
            key={one}
            className={classes.dot}
            data-done={done.includes(one) || undefined}
            data-now={one === step || undefined}
            title={t(`step.${one}.title`)}
          >
            {done.includes(one) ? (
              <IconCheck size={12} stroke={2.5} aria-hidden />
            ) : (
              GUIDE_STEPS.indexOf(one) + 1
            )}
          </li>
        ))}
      </ol>
      <p className={classes.words} role="status">
        {step === undefined ? (
          <>
            <strong>{t('done')}</strong> {t('doneHelp')}
          </>
        ) : (
          <>
            <strong>
              {t('number', { number, all: GUIDE_STEPS.length })} {t(`step.${step}.title`)}.
            </strong>{' '}
            {t(`step.${step}.help`)}
          </>
        )}
      </p>
      {step === undefined ? (
        <>
          <Button size="xs" onClick={() => go(`/kich-ban/${flowId}/xuat-ban`)}>
            {t('publish')}
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={() => setGuide(undefined)}>
            {t('close')}
          </Button>
        </>
      ) : (
        <>
          <Button
            size="xs"
            variant="light"
            leftSection={<IconRoute size={16} stroke={1.5} />}
            onClick={() => show(step)}
          >
            {t('show')}
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={() => setGuide({ ...guide, aside: true })}>
            {t('later')}
          </Button>
        </>
      )}
    </section>
  );
}

/** The guide of three minutes beside the real editor: a bar that goes on when the author has done the thing. */
export function GuideBar() {
  const { flowId, mayEdit } = useEditor();
  const guide = useGuide();
  if (guide?.flow !== flowId || guide.aside || !mayEdit) return null;
  return <Bar guide={guide} />;
}
