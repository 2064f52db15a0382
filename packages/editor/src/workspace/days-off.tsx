import { ActionIcon, Button, Group } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { DateField } from '../ui/date-field.tsx';
import { dayInWords } from '../ui/day.ts';
import panel from '../ui/panel.module.css';
import { useAction } from '../ui/use-api.ts';
import { changeWorkspace, WORKSPACE, type WorkspaceAnswer } from './api.ts';
import classes from './workspace.module.css';

type Calendar = WorkspaceAnswer['calendar'];

/** One list of days, with one more to add; days that are over are kept apart from those to come. */
function Days(props: { kind: keyof Calendar; calendar: Calendar; mayManage: boolean }) {
  const { kind, calendar, mayManage } = props;
  const t = useWords('workspace');
  const [day, setDay] = useState<string | undefined>(undefined);
  const save = useAction((next: Calendar) => changeWorkspace({ calendar: next }), { stale: [WORKSPACE] });
  const days = [...calendar[kind]].sort();
  // A day is one or the other: what is worked on is no day off.
  const other = kind === 'closed' ? 'working' : 'closed';
  const add = () => {
    if (day === undefined) return;
    const next = {
      ...calendar,
      [kind]: [...days, day],
      [other]: calendar[other].filter((one) => one !== day),
    };
    save.mutate(next, { onSuccess: () => setDay(undefined) });
  };
  return (
    <div className={classes.days}>
      <h3 className={classes.part}>{t(`days.${kind}`)}</h3>
      <p className={panel.muted}>{t(`daysHelp.${kind}`)}</p>
      {days.length === 0 ? <p className={panel.muted}>{t('days.none')}</p> : null}
      <ul className={classes.chips}>
        {days.map((one) => (
          <li key={one} className={classes.chip}>
            {dayInWords(one)}
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              disabled={!mayManage || save.isPending}
              aria-label={t('days.remove', { day: dayInWords(one) })}
              onClick={() => save.mutate({ ...calendar, [kind]: days.filter((each) => each !== one) })}
            >
              <IconX size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {mayManage ? (
        <Group align="flex-end" gap={8}>
          <DateField label={t('days.add')} value={day} onChange={setDay} />
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={add}
            disabled={day === undefined || days.includes(day)}
            loading={save.isPending}
          >
            {t('days.do')}
          </Button>
        </Group>
      ) : null}
    </div>
  );
}

/** Days on which the organisation is closed or works although others do not. */
export function DaysOff({ calendar }: { calendar: Calendar }) {
  const t = useWords('workspace');
  const may = useMay();
  const mayManage = may('workspace.manage');
  return (
    <section className={panel.section} aria-label={t('days.title')}>
      <h2 className={panel.title}>{t('days.title')}</h2>
      <p className={panel.muted}>{t('days.help')}</p>
      <div className={`${panel.panel} ${panel.padded} ${classes.two}`}>
        <Days kind="closed" calendar={calendar} mayManage={mayManage} />
        <Days kind="working" calendar={calendar} mayManage={mayManage} />
      </div>
    </section>
  );
}
