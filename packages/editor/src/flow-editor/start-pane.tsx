import type { Flow, Trigger } from '@danloi/engine/flow';
import { ActionIcon, Button, Collapse, Group, Select, Stack, Switch, TagsInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { putTrigger, removeTrigger } from '../document/commands/triggers.ts';
import { newId } from '../document/ids.ts';
import { useDocument, useEditor } from './context.ts';
import classes from './panels.module.css';
import { useWords } from './words.ts';

type Keyword = Extract<Trigger, { kind: 'keyword' }>;
const HOW: readonly Keyword['how'][] = ['contains', 'starts', 'exact'];

/** Most people write what the flow is called: the first group begins with that. */
const firstWords = (flow: Flow): string[] =>
  flow.triggers.some((trigger) => trigger.kind === 'keyword') || flow.name.length > 60
    ? []
    : [flow.name.toLocaleLowerCase('vi')];

function KeywordCard({ trigger, fresh }: { trigger: Keyword; fresh: boolean }) {
  const { document, mayEdit } = useEditor();
  const t = useWords();
  const [open, setOpen] = useState((trigger.not?.length ?? 0) > 0);
  const put = (next: Keyword) => document.change((flow) => putTrigger(flow, next));
  const { not: _not, ...plain } = trigger;
  return (
    <li className={classes.card}>
      <Stack gap={8}>
        <TagsInput
          label={t('start.words')}
          description={t('start.wordsHelp')}
          value={trigger.words}
          onChange={(words) => put({ ...trigger, words })}
          placeholder={t('start.wordsExample')}
          acceptValueOnBlur
          autoFocus={fresh}
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
        <Collapse expanded={open}>
          <TagsInput
            label={t('start.not')}
            description={t('start.notHelp')}
            value={trigger.not ?? []}
            onChange={(not) => put(not.length === 0 ? plain : { ...trigger, not })}
            acceptValueOnBlur
            disabled={!mayEdit}
          />
        </Collapse>
        <Group justify="space-between">
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => setOpen(!open)}
            aria-expanded={open}
          >
            {t('start.exceptions')}
          </Button>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('start.remove')}
            disabled={!mayEdit}
            onClick={() => document.change((flow) => removeTrigger(flow, trigger.id))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      </Stack>
    </li>
  );
}

/** What starts the flow: words, the first "follow", or being the organisation's home. */
export function StartPane() {
  const { document, mayEdit } = useEditor();
  const triggers = useDocument((state) => state.flow.triggers);
  const t = useWords();
  const [fresh, setFresh] = useState<string | undefined>(undefined);
  const add = () => {
    const id = newId();
    setFresh(id);
    document.change((flow) =>
      putTrigger(flow, { id, kind: 'keyword', words: firstWords(flow), how: 'contains' }),
    );
  };
  const simple = (kind: 'follow' | 'home') => {
    const found = triggers.find((trigger) => trigger.kind === kind);
    return (
      <Switch
        label={t(`start.${kind}`)}
        description={t(`start.${kind}Help`)}
        checked={found !== undefined}
        disabled={!mayEdit}
        onChange={(event) => {
          const on = event.currentTarget.checked;
          document.change((flow) => {
            if (on) return putTrigger(flow, { id: newId(), kind });
            return found === undefined ? flow : removeTrigger(flow, found.id);
          });
        }}
      />
    );
  };
  return (
    <Stack gap={16}>
      <p className={classes.muted} style={{ margin: 0 }}>
        {t('start.help')}
      </p>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 12 }}>
        {triggers.map((trigger) =>
          trigger.kind === 'keyword' ? (
            <KeywordCard key={trigger.id} trigger={trigger} fresh={trigger.id === fresh} />
          ) : null,
        )}
      </ul>
      <Button variant="default" leftSection={<IconPlus size={16} />} disabled={!mayEdit} onClick={add}>
        {t('start.add')}
      </Button>
      {simple('follow')}
      {simple('home')}
    </Stack>
  );
}
