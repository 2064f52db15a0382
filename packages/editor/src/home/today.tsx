import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBellRinging,
  IconChecks,
  IconChevronRight,
  IconClipboardText,
  IconHeadset,
  IconIdBadge2,
  IconMailX,
  IconPencilCheck,
  IconRubberStamp,
  type TablerIcon,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { useFactNames } from '../workspace/facts.ts';
import type { FlowItem } from './api.ts';
import classes from './home.module.css';
import { useWaiting } from './waiting.ts';

interface Task {
  key: string;
  icon: TablerIcon;
  tone: 'brand' | 'warn' | 'danger';
  words: string;
  href: string;
}

function useTasks(flows: readonly FlowItem[]): Task[] {
  const t = useWords('home');
  const may = useMay();
  const waiting = useWaiting();
  const names = useFactNames();
  const tasks: Task[] = [];
  const add = (count: number, task: Omit<Task, 'words'>) => {
    if (count > 0) tasks.push({ ...task, words: t(`today.${task.key}`, { count }) });
  };
  add(waiting.submissions, {
    key: 'submissions',
    icon: IconClipboardText,
    tone: 'brand',
    href: '/phieu-tiep-nhan',
  });
  add(waiting.notices, { key: 'notices', icon: IconBellRinging, tone: 'warn', href: '/tinh-trang' });
  const mayRead = may('submission.read');
  add(mayRead ? waiting.chats : waiting.handOvers, {
    key: 'handOvers',
    icon: IconHeadset,
    tone: 'brand',
    href: mayRead ? '/tro-chuyen' : '/tinh-trang',
  });
  add(waiting.deadLetters, { key: 'deadLetters', icon: IconMailX, tone: 'danger', href: '/tinh-trang' });
  add(waiting.parked, { key: 'parked', icon: IconAlertTriangle, tone: 'danger', href: '/tinh-trang' });
  for (const { flow, state, name, askedBy, answeredBy } of waiting.turns) {
    const asked = state === 'asked';
    tasks.push({
      key: `approval ${flow}`,
      icon: asked ? IconRubberStamp : IconArrowBackUp,
      tone: asked ? 'brand' : 'warn',
      words: asked
        ? t('today.approve', { name, who: askedBy })
        : t('today.returned', { name, who: answeredBy ?? '' }),
      href: `/kich-ban/${flow}/xuat-ban`,
    });
  }
  const lacking = [...new Set(flows.flatMap(({ lacks }) => lacks))];
  if (lacking.length > 0 && may('workspace.manage')) {
    tasks.push({
      key: 'facts',
      icon: IconIdBadge2,
      tone: 'warn',
      words: t('today.facts', { facts: names(lacking) }),
      href: '/don-vi',
    });
  }
  const inApproval = new Set(waiting.turns.map(({ flow }) => flow));
  if (may('flow.publish')) {
    for (const flow of flows.filter(
      (one) => one.live !== undefined && !one.sameAsLive && one.errors === 0 && !inApproval.has(one.id),
    )) {
      tasks.push({
        key: `publish ${flow.id}`,
        icon: IconPencilCheck,
        tone: 'warn',
        words: t('today.publish', { name: flow.name }),
        href: `/kich-ban/${flow.id}/xuat-ban`,
      });
    }
  }
  return tasks;
}

/** At most this many lines; the rest is one click away on the pages themselves. */
const LINES = 6;

/** What needs this person today, the urgent first; one quiet line when nothing does. */
export function Today({ flows }: { flows: readonly FlowItem[] }) {
  const t = useWords('home');
  const tasks = useTasks(flows);
  return (
    <section className={classes.today} aria-label={t('today.title')}>
      <h2 className={classes.sectionTitle}>{t('today.title')}</h2>
      {tasks.length === 0 ? (
        <p className={classes.calm}>
          <IconChecks size={18} stroke={1.5} aria-hidden /> {t('today.nothing')}
        </p>
      ) : (
        <ul className={classes.tasks}>
          {tasks.slice(0, LINES).map(({ key, icon: Icon, tone, words, href }) => (
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
    </section>
  );
}
