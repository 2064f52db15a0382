import { Radio, Stack } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { formatNumber } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import panel from '../ui/panel.module.css';
import type { ChangesAnswer, Choice } from './api.ts';
import classes from './publish.module.css';

/** Steps told one by one. */
const MOST_STEPS = 6;

/** Who is in an older version, on which steps, and what becomes of them. */
export function Inside(props: {
  answer: ChangesAnswer;
  chats: Choice['chats'];
  onChats(chats: Choice['chats']): void;
  onChoose(node: string): void;
}) {
  const { since, inside } = props.answer;
  const t = useWords('publish');
  const { total, movable, steps } = inside;
  const number = formatNumber(total);
  return (
    <section aria-label={t('whoIsInside')} className={classes.proof}>
      <h2 className={panel.title}>{t('whoIsInside')}</h2>
      <p className={classes.fact}>
        <IconUsers size={18} stroke={1.5} aria-hidden />
        <span>
          {total > 0
            ? t('peopleInside', { count: total, number })
            : t(since === undefined ? 'firstTime' : 'nobodyInside')}
        </span>
      </p>
      {total === 0 ? null : (
        <>
          <ul className={classes.steps}>
            {steps.slice(0, MOST_STEPS).map((step) => (
              <li key={step.node} data-gone={step.movable === 0 || undefined}>
                <button type="button" className={classes.step} onClick={() => props.onChoose(step.node)}>
                  {step.name}
                </button>
                <span>
                  {t('peopleHere', { count: step.count, number: formatNumber(step.count) })}
                  {step.movable < step.count ? ` · ${t('stepGoes')}` : null}
                </span>
              </li>
            ))}
            {steps.length > MOST_STEPS ? (
              <li>{t('moreSteps', { count: steps.length - MOST_STEPS })}</li>
            ) : null}
          </ul>
          <Radio.Group
            label={t('chats.label')}
            value={props.chats}
            onChange={(value) => props.onChats(value === 'move' ? 'move' : 'finish')}
          >
            <Stack gap={6} mt={6}>
              <Radio value="finish" label={t('chats.finish')} />
              <Radio
                value="move"
                disabled={movable === 0}
                label={t('chats.move', { movable: formatNumber(movable), total: number })}
                description={
                  movable < total ? t('chats.moveHelp', { rest: formatNumber(total - movable) }) : null
                }
              />
            </Stack>
          </Radio.Group>
        </>
      )}
    </section>
  );
}
