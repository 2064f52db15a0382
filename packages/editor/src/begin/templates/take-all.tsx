import { Button } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { useWords } from '../../i18n/words.ts';
import panel from '../../ui/panel.module.css';
import { tellDone, useAction, useApi } from '../../ui/use-api.ts';
import { getTemplates, TAKEN, TEMPLATE_ITEMS, takeTemplate } from './api.ts';
import classes from './templates.module.css';

/** The templates that lead to each other, taken together as drafts: a whole to look around in. */
export function TakeAll() {
  const t = useWords('templates');
  const [, go] = useLocation();
  const items = useApi(TEMPLATE_ITEMS, getTemplates).data?.items ?? [];
  const first = items.toSorted((a, b) => b.flows.length - a.flows.length)[0];
  const take = useAction(takeTemplate, {
    stale: TAKEN,
    onDone() {
      tellDone(t('set.done'));
      go('/');
    },
  });
  if (first === undefined || first.flows.length === 0) return null;
  const beside = first.flows.map(({ id }) => id);
  return (
    <section className={classes.set} aria-label={t('set.title')}>
      <IconStack2 size={28} stroke={1.5} aria-hidden />
      <div className={classes.setWords}>
        <h2 className={classes.name}>{t('set.title')}</h2>
        <p className={panel.muted}>{t('set.help', { count: beside.length + 1 })}</p>
      </div>
      <Button
        variant="default"
        loading={take.isPending}
        onClick={() => take.mutate({ template: first.id, beside })}
      >
        {t('set.do')}
      </Button>
    </section>
  );
}
