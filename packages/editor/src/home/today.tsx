import { Button } from '@mantine/core';
import { IconChecks, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '../i18n/words.ts';
import { useApi } from '../ui/use-api.ts';
import type { FlowItem } from './api.ts';
import classes from './home.module.css';
import { getToday, TODAY } from './today-api.ts';
import { useTasks } from './use-tasks.ts';
import { Week } from './week.tsx';

/** At most this many lines at first. */
const LINES = 6;
/** How often it is looked again while the page is open, ms. */
const EVERY = 60_000;

/** What needs this person today, the urgent first, or a quiet line; below it how the week went. */
export function Today({ flows }: { flows: readonly FlowItem[] }) {
  const t = useWords('home');
  const { data } = useApi(TODAY, getToday, { every: EVERY });
  const tasks = useTasks(flows, data);
  const [all, setAll] = useState(false);
  const shown = all ? tasks : tasks.slice(0, LINES);
  return (
    <>
      <section className={classes.today} aria-label={t('today.title')}>
        <h2 className={classes.sectionTitle}>{t('today.title')}</h2>
        {tasks.length === 0 ? (
          <p className={classes.calm}>
            <IconChecks size={18} stroke={1.5} aria-hidden /> {t('today.nothing')}
          </p>
        ) : (
          <ul className={classes.tasks}>
            {shown.map(({ key, icon: Icon, tone, words, href }) => (
              <li key={key}>
                <Link href={href} className={classes.task} data-tone={tone}>
                  <Icon size={20} stroke={1.5} aria-hidden />
                  <span className={classes.taskWords}>{words}</span>
                  <IconChevronRight size={18} stroke={1.5} aria-hidden />
                </Link>
              </li>
            ))}
          </ul>
        )}
        {tasks.length > shown.length ? (
          <Button size="compact-sm" variant="subtle" mt={8} onClick={() => setAll(true)}>
            {t('today.more', { count: tasks.length - shown.length })}
          </Button>
        ) : null}
      </section>
      {flows.some(({ live }) => live !== undefined) && data !== undefined ? <Week days={data.week} /> : null}
    </>
  );
}
