import type { Schedule, Trigger } from '@danloi/engine/flow';
import { Autocomplete, SegmentedControl, Stack, TagsInput } from '@mantine/core';
import { tagsIn } from '../document/tags.ts';
import { useDocument, useEditor } from '../flow-editor/context.ts';
import { useWords } from '../flow-editor/words.ts';
import { DateField } from '../ui/date-field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { Weekdays } from '../ui/weekdays.tsx';

type Timed = Extract<Trigger, { kind: 'schedule' }>;
type Often = 'weekdays' | 'days' | 'date';
const OFTEN: readonly Often[] = ['weekdays', 'days', 'date'];

const oftenOf = (at: Schedule): Often =>
  at.date !== undefined ? 'date' : at.days !== undefined ? 'days' : 'weekdays';

/** The same time at other days; what goes with another choice of days is let go. */
function timesOf(at: Schedule, often: Often, today: string): Schedule {
  const { time } = at;
  if (often === 'date') return { time, date: at.date ?? today };
  return often === 'days'
    ? { time, days: at.days ?? [1] }
    : { time, weekdays: at.weekdays ?? [1, 2, 3, 4, 5] };
}

const localDay = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format();

/** When a flow begins by itself, and for whom. */
export function ScheduleFields({ trigger, put }: { trigger: Timed; put(next: Timed): void }) {
  const { mayEdit, manifests } = useEditor();
  const flow = useDocument((state) => state.flow);
  const t = useWords();
  const { at } = trigger;
  const often = oftenOf(at);
  const set = (next: Schedule) => put({ ...trigger, at: next });
  const { tag: _tag, ...untagged } = trigger;
  return (
    <Stack gap={8}>
      <SegmentedControl
        size="xs"
        fullWidth
        value={often}
        onChange={(next) => set(timesOf(at, OFTEN.find((one) => one === next) ?? often, localDay()))}
        data={OFTEN.map((value) => ({ value, label: t(`start.often.${value}`) }))}
        aria-label={t('start.oftenLabel')}
        disabled={!mayEdit}
      />
      {often === 'weekdays' ? (
        <Weekdays
          label={t('start.weekdays')}
          value={at.weekdays ?? [1, 2, 3, 4, 5, 6, 7]}
          onChange={(weekdays) => weekdays.length > 0 && set({ time: at.time, weekdays })}
          disabled={!mayEdit}
        />
      ) : null}
      {often === 'days' ? (
        <TagsInput
          label={t('start.days')}
          description={t('start.daysHelp')}
          value={(at.days ?? []).map(String)}
          onChange={(days) => {
            const numbers = days.map(Number).filter((day) => Number.isInteger(day) && day >= 1 && day <= 31);
            const once = [...new Set(numbers)].sort((a, b) => a - b);
            if (once.length > 0) set({ time: at.time, days: once });
          }}
          acceptValueOnBlur
          disabled={!mayEdit}
        />
      ) : null}
      {often === 'date' ? (
        <DateField
          label={t('start.date')}
          value={at.date}
          onChange={(date) => date !== undefined && set({ time: at.time, date })}
          disabled={!mayEdit}
          required
        />
      ) : null}
      <TimeField
        label={t('start.time')}
        name={t('start.time')}
        value={at.time}
        onChange={(time) => time !== undefined && set({ ...at, time })}
        disabled={!mayEdit}
        width={140}
      />
      <Autocomplete
        label={t('start.tag')}
        description={t('start.tagHelp')}
        data={tagsIn(flow, manifests)}
        value={trigger.tag ?? ''}
        onChange={(tag) => put(tag === '' ? untagged : { ...trigger, tag })}
        placeholder={t('start.everyone')}
        maxLength={60}
        disabled={!mayEdit}
      />
    </Stack>
  );
}
