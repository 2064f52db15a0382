import { ActionIcon, Button, Group, Input, Menu } from '@mantine/core';
import { IconClock, IconCopy, IconDots, IconPlus, IconX } from '@tabler/icons-react';
import { useWords } from '../../flow-editor/words.ts';
import { useWords as useCommon } from '../../i18n/words.ts';
import { TimeField } from '../../ui/time-field.tsx';
import { copiedTo, fromWeek, hoursIn, nextRange, type Range, toWeek, type Week } from '../week-hours.ts';
import type { WidgetProps } from '../widget.ts';
import classes from './hours.module.css';

const WORKDAYS = [0, 1, 2, 3, 4];
const ALL = [0, 1, 2, 3, 4, 5, 6];
/** Office hours to begin with. */
const USUAL = [
  { days: [1, 2, 3, 4, 5], from: '07:30', to: '11:30' },
  { days: [1, 2, 3, 4, 5], from: '13:30', to: '17:00' },
];

/** What can be done with one day: more hours, or its hours on other days. */
function DayMenu(props: { name: string; onAdd(): void; onCopy(to: readonly number[]): void; off: boolean }) {
  const t = useWords();
  return (
    <Menu position="bottom-end" withinPortal shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          mt={2}
          disabled={props.off}
          aria-label={t('hours.more', { day: props.name })}
        >
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPlus size={16} />} onClick={props.onAdd}>
          {t('hours.add')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => props.onCopy(WORKDAYS)}>
          {t('hours.copyWorkdays')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => props.onCopy(ALL)}>
          {t('hours.copyAll')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function DayHours(props: {
  name: string;
  ranges: readonly Range[];
  onChange(ranges: readonly Range[]): void;
  off: boolean;
}) {
  const { name, ranges, onChange, off } = props;
  const t = useWords();
  if (ranges.length === 0) return <span className={classes.none}>{t('hours.closed')}</span>;
  return (
    <div className={classes.ranges}>
      {ranges.map((range, index) => {
        const set = (part: Partial<Range>) => onChange(ranges.with(index, { ...range, ...part }));
        const number = ranges.length > 1 ? ` ${index + 1}` : '';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the day is what a row of hours is known by
          <div key={index}>
            <div className={classes.range}>
              <TimeField
                name={t('hours.from', { day: `${name}${number}` })}
                value={range.from}
                onChange={(from) => from !== undefined && set({ from })}
                disabled={off}
                size="xs"
                width={82}
              />
              <span aria-hidden>–</span>
              <TimeField
                name={t('hours.to', { day: `${name}${number}` })}
                value={range.to}
                onChange={(to) => to !== undefined && set({ to })}
                disabled={off}
                size="xs"
                width={82}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                disabled={off}
                aria-label={t('hours.remove', { day: `${name}${number}` })}
                onClick={() => onChange(ranges.toSpliced(index, 1))}
              >
                <IconX size={14} />
              </ActionIcon>
            </div>
            {range.from < range.to ? null : <span className={classes.wrong}>{t('hours.wrongOrder')}</span>}
          </div>
        );
      })}
    </div>
  );
}

/** Opening hours of a week, day by day; a day without hours is closed. */
export function Widget(props: WidgetProps) {
  const { onChange, readOnly } = props;
  const common = useCommon('common');
  const t = useWords();
  const hours = hoursIn(props.value);
  const week = toWeek(hours);
  const put = (next: Week) => {
    const lines = fromWeek(next);
    onChange(lines.length === 0 && !props.required ? undefined : lines);
  };
  return (
    <Input.Wrapper
      label={props.label}
      description={props.help}
      error={props.error}
      labelElement="div"
      size="sm"
    >
      {hours.length === 0 ? (
        <Button
          variant="default"
          size="xs"
          mt={6}
          leftSection={<IconClock size={16} />}
          disabled={readOnly}
          onClick={() => onChange(USUAL)}
        >
          {t('hours.set')}
        </Button>
      ) : (
        <>
          <fieldset className={classes.week} aria-label={props.label}>
            {week.map((ranges, index) => {
              const name = common(`weekday.${index + 1}`);
              const set = (next: readonly Range[]) => put(week.with(index, next));
              return (
                <Group key={name} display="contents">
                  <span className={classes.day} title={name}>
                    {common(`weekdayShort.${index + 1}`)}
                  </span>
                  <DayHours name={name} ranges={ranges} onChange={set} off={readOnly} />
                  <DayMenu
                    name={name}
                    onAdd={() => set([...ranges, nextRange(ranges)])}
                    onCopy={(to) => put(copiedTo(week, index, to))}
                    off={readOnly}
                  />
                </Group>
              );
            })}
          </fieldset>
          {props.required ? null : (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              mt={4}
              disabled={readOnly}
              onClick={() => onChange(undefined)}
            >
              {t('hours.none')}
            </Button>
          )}
        </>
      )}
    </Input.Wrapper>
  );
}
