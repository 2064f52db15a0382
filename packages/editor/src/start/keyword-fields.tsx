import type { Trigger } from '@danloi/engine/flow';
import { Button, Collapse, Select, Stack, TagsInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useEditor } from '../flow-editor/context.ts';
import { useWords } from '../flow-editor/words.ts';

type Keyword = Extract<Trigger, { kind: 'keyword' }>;
const HOW: readonly Keyword['how'][] = ['contains', 'starts', 'exact'];
const PRIORITIES = [20, 10, 0, -10] as const;

/** Of two flows that fit one message, which goes first: in words, not numbers. */
function PriorityChoice({ trigger, put }: { trigger: Keyword; put(next: Keyword): void }) {
  const { mayEdit } = useEditor();
  const t = useWords();
  const now = trigger.priority ?? 0;
  const { priority: _priority, ...plain } = trigger;
  const levels: number[] = PRIORITIES.some((one) => one === now) ? [...PRIORITIES] : [now, ...PRIORITIES];
  const label = (level: number) =>
    PRIORITIES.some((one) => one === level)
      ? t(`start.priorities.${level}`)
      : t('start.priorityNumber', { number: level });
  return (
    <Select
      label={t('start.priority')}
      description={t('start.priorityHelp')}
      data={levels.map((level) => ({ value: `${level}`, label: label(level) }))}
      value={`${now}`}
      onChange={(value) => {
        const level = Number(value);
        put(level === 0 ? plain : { ...plain, priority: level });
      }}
      allowDeselect={false}
      disabled={!mayEdit}
    />
  );
}

/** Words that a citizen writes, how they must fit, and what they must not be mistaken for. */
export function KeywordFields(props: { trigger: Keyword; fresh: boolean; put(next: Keyword): void }) {
  const { trigger, put } = props;
  const { mayEdit } = useEditor();
  const t = useWords();
  const [open, setOpen] = useState((trigger.not?.length ?? 0) > 0 || trigger.priority !== undefined);
  const { not: _not, ...plain } = trigger;
  return (
    <Stack gap={8}>
      <TagsInput
        label={t('start.words')}
        description={t('start.wordsHelp')}
        value={trigger.words}
        onChange={(words) => put({ ...trigger, words })}
        placeholder={t('start.wordsExample')}
        acceptValueOnBlur
        autoFocus={props.fresh}
        disabled={!mayEdit}
        maxTags={200}
      />
      <Select
        label={t('start.how')}
        data={HOW.map((value) => ({ value, label: t(`start.hows.${value}`) }))}
        value={trigger.how}
        onChange={(value) => put({ ...trigger, how: HOW.find((one) => one === value) ?? trigger.how })}
        allowDeselect={false}
        disabled={!mayEdit}
      />
      <div>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={open ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
          onClick={() => setOpen(!open)}
          aria-expanded={open}
        >
          {t('start.exceptions')}
        </Button>
        <Collapse expanded={open}>
          <Stack gap={8} mt={6}>
            <TagsInput
              label={t('start.not')}
              description={t('start.notHelp')}
              value={trigger.not ?? []}
              onChange={(not) => put(not.length === 0 ? plain : { ...trigger, not })}
              acceptValueOnBlur
              disabled={!mayEdit}
            />
            <PriorityChoice trigger={trigger} put={put} />
          </Stack>
        </Collapse>
      </div>
    </Stack>
  );
}
