import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBellRinging,
  IconCalendarExclamation,
  IconCalendarX,
  IconClipboardText,
  IconClockX,
  IconHeadset,
  IconIdBadge2,
  IconMailX,
  IconMessageQuestion,
  IconPencilCheck,
  IconPlugConnectedX,
  IconRubberStamp,
  type TablerIcon,
} from '@tabler/icons-react';
import { formatDay, formatMoment } from '../i18n/format.ts';
import { useText, useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { dayInWords } from '../ui/day.ts';
import { useFactNames } from '../workspace/facts.ts';
import type { FlowItem } from './api.ts';
import type { TodayAnswer } from './today-api.ts';
import { useWaiting } from './waiting.ts';

/** One thing that needs this person, with the way there. */
export interface Task {
  key: string;
  icon: TablerIcon;
  tone: 'brand' | 'warn' | 'danger';
  words: string;
  href: string;
}

const NOTHING: TodayAnswer = { plans: [], missed: [], accounts: [], unheard: 0, week: [] };

/** What waits for people elsewhere, counted, each with its page. */
function useCounted(): Task[] {
  const t = useWords('home');
  const mayRead = useMay()('submission.read');
  const waiting = useWaiting();
  const chats = mayRead ? waiting.chats : waiting.handOvers;
  const counted = [
    ['deadLetters', waiting.deadLetters, IconMailX, 'danger', '/tinh-trang'],
    ['parked', waiting.parked, IconAlertTriangle, 'danger', '/tinh-trang'],
    ['submissions', waiting.submissions, IconClipboardText, 'brand', '/phieu-tiep-nhan'],
    ['handOvers', chats, IconHeadset, 'brand', mayRead ? '/tro-chuyen' : '/tinh-trang'],
    ['notices', waiting.notices, IconBellRinging, 'warn', '/tinh-trang'],
  ] as const;
  return counted.flatMap(([key, count, icon, tone, href]) =>
    count === 0 ? [] : [{ key, icon, tone, href, words: t(`today.${key}`, { count }) }],
  );
}

/** What went wrong by the clock, or will. */
function useClockTasks({ plans, missed, accounts }: TodayAnswer): Task[] {
  const t = useWords('home');
  const text = useText();
  return [
    ...accounts.map(
      ({ id, name, endsAt }): Task => ({
        ...{ key: `account ${id}`, icon: IconPlugConnectedX, href: `/kenh-zalo/${id}` },
        tone: endsAt === undefined ? 'danger' : 'warn',
        words:
          endsAt === undefined
            ? t('today.accountLost', { name })
            : t('today.accountEnds', { name, day: formatDay(endsAt) }),
      }),
    ),
    ...plans.map(
      ({ flow, name, at, why }): Task => ({
        ...{ key: `plan ${flow}`, icon: IconCalendarX, href: `/kich-ban/${flow}/xuat-ban` },
        tone: why === undefined ? 'warn' : 'danger',
        words:
          why === undefined
            ? t('today.planChanged', { name, when: formatMoment(at) })
            : t('today.planFailed', { name, when: formatMoment(at), why: text(why) }),
      }),
    ),
    ...missed.map(
      ({ flow, name, at }): Task => ({
        ...{ key: `missed ${flow} ${at}`, icon: IconClockX, tone: 'warn' },
        href: `/kich-ban/${flow}?mo=bat-dau`,
        words: t('today.missed', { name, when: formatMoment(at) }),
      }),
    ),
  ];
}

/** Drafts that are this person's turn: to approve, to mend, to publish. */
function useDraftTasks(flows: readonly FlowItem[]): Task[] {
  const t = useWords('home');
  const may = useMay();
  const { turns } = useWaiting();
  const asked = turns.map(({ flow, state, name, askedBy, answeredBy }): Task => {
    const waits = state === 'asked';
    return {
      ...{ key: `approval ${flow}`, href: `/kich-ban/${flow}/xuat-ban` },
      icon: waits ? IconRubberStamp : IconArrowBackUp,
      tone: waits ? 'brand' : 'warn',
      words: waits
        ? t('today.approve', { name, who: askedBy })
        : t('today.returned', { name, who: answeredBy ?? '' }),
    };
  });
  const inApproval = new Set(turns.map(({ flow }) => flow));
  const changed = flows.filter(
    ({ id, live, sameAsLive, errors }) =>
      live !== undefined && !sameAsLive && errors === 0 && !inApproval.has(id),
  );
  if (!may('flow.publish')) return asked;
  return [
    ...asked,
    ...changed.map(
      ({ id, name }): Task => ({
        ...{ key: `publish ${id}`, icon: IconPencilCheck, tone: 'warn' },
        ...{ words: t('today.publish', { name }), href: `/kich-ban/${id}/xuat-ban` },
      }),
    ),
  ];
}

/** Fees and facts that are over, or will be within a week. */
function useFactTasks(flows: readonly FlowItem[]): Task[] {
  const t = useWords('home');
  if (!useMay()('flow.edit')) return [];
  return flows.flatMap(({ id, name, ending }): Task[] =>
    ending === undefined
      ? []
      : [
          {
            ...{ key: `fact ${id}`, icon: IconCalendarExclamation, tone: 'warn' },
            href: `/kich-ban/${id}?mo=can-xem-lai`,
            words: t(ending.over ? 'today.factsOver' : 'today.factsEnd', {
              ...{ name, count: ending.count, day: dayInWords(ending.day) },
            }),
          },
        ],
  );
}

/** Facts of the organisation that texts mention and that nobody has written. */
function useLackingTasks(flows: readonly FlowItem[]): Task[] {
  const t = useWords('home');
  const may = useMay();
  const names = useFactNames();
  const lacking = [...new Set(flows.flatMap(({ lacks }) => lacks))];
  if (lacking.length === 0 || !may('workspace.manage')) return [];
  const words = t('today.facts', { facts: names(lacking) });
  return [{ key: 'facts', icon: IconIdBadge2, tone: 'warn', words, href: '/don-vi' }];
}

/** All that needs this person, the urgent first. */
export function useTasks(flows: readonly FlowItem[], today: TodayAnswer = NOTHING): Task[] {
  const t = useWords('home');
  const counted = useCounted();
  const clock = useClockTasks(today);
  const drafts = useDraftTasks(flows);
  const facts = [...useLackingTasks(flows), ...useFactTasks(flows)];
  const unheard: Task[] =
    today.unheard === 0
      ? []
      : [
          {
            ...{ key: 'unheard', icon: IconMessageQuestion, tone: 'brand', href: '/hoi-dap' },
            words: t('today.unheard', { count: today.unheard }),
          },
        ];
  const danger = (task: Task) => task.tone === 'danger';
  const all = [...counted, ...clock];
  return [...all.filter(danger), ...all.filter((task) => !danger(task)), ...drafts, ...facts, ...unheard];
}
