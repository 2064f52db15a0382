import { Button, Group } from '@mantine/core';
import { IconCalendarClock, IconRocket, IconSend } from '@tabler/icons-react';
import { Link } from 'wouter';
import { formatMoment } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { EmptyState } from '../ui/states.tsx';
import type { ChangesAnswer, Published } from './api.ts';
import { isReached, NotReached } from './not-reached.tsx';

/** How a decision ended. */
export type End = { kind: 'asked' } | { kind: 'returned' } | ({ kind: 'published' } & Published);

/** What was done, and whether citizens can come to it now. `answer`: what was told before the decision. */
export function Done(props: { id: string; end: End; answer: ChangesAnswer | undefined }) {
  const { id, end, answer } = props;
  const t = useWords('publish');
  const planned = end.kind === 'published' ? end.plannedFor : undefined;
  const goesLive = end.kind === 'published' && planned === undefined;
  const reached = answer === undefined || isReached(answer);
  const [icon, title, help] =
    end.kind === 'asked'
      ? [IconSend, t('askedDone'), t('askedDoneHelp')]
      : end.kind === 'returned'
        ? [IconSend, t('returnedDone'), t('returnedDoneHelp')]
        : planned === undefined
          ? [IconRocket, t('done', { version: end.version ?? 0 }), t(reached ? 'doneHelp' : 'goBackAnyTime')]
          : [IconCalendarClock, t('plannedDone', { when: formatMoment(planned) }), t('plannedDoneHelp')];
  return (
    <EmptyState icon={icon} title={title} help={help}>
      {goesLive && !reached && answer !== undefined ? <NotReached flow={id} answer={answer} /> : null}
      <Group justify="center" gap={8}>
        <Button component={Link} href="/">
          {t('toHome')}
        </Button>
        <Button component={Link} href={`/kich-ban/${id}`} variant="default">
          {t('toFlow')}
        </Button>
      </Group>
    </EmptyState>
  );
}
