import { Button, Select, TextInput, UnstyledButton } from '@mantine/core';
import { IconHelpCircle, IconPlus, IconSearch, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { foldAccents } from '../document/variable-name.ts';
import { formatDay } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import type { Unheard } from '../numbers/api.ts';
import { useMay } from '../session/me.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import panel from '../ui/panel.module.css';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { tellDone, useAction, useApi } from '../ui/use-api.ts';
import { deleteEntry, type Entry, getEntries, KNOWLEDGE, TOPICS } from './api.ts';
import { EntryForm } from './entry-form.tsx';
import classes from './knowledge.module.css';
import { TryAsk } from './try-ask.tsx';
import { Unanswered } from './unanswered.tsx';
import { useAsked } from './use-asked.ts';

function EntryRow(props: { entry: Entry; mayEdit: boolean; onEdit(): void; onDelete(): void }) {
  const { entry, mayEdit } = props;
  const t = useWords('knowledge');
  const notes = [
    entry.source,
    entry.checkedOn === undefined ? undefined : t('checked', { day: formatDay(entry.checkedOn) }),
    entry.variants.length === 0 ? undefined : t('alsoAsked', { count: entry.variants.length }),
  ].filter((note) => note !== undefined);
  return (
    <li className={`${panel.row} ${classes.entry}`}>
      <UnstyledButton className={panel.grow} onClick={props.onEdit} disabled={!mayEdit}>
        <span className={classes.question}>{entry.question}</span>
        <span className={classes.short}>{entry.answer}</span>
        {notes.length === 0 ? null : <span className={classes.notes}>{notes.join(' · ')}</span>}
      </UnstyledButton>
      {mayEdit ? (
        <span className={classes.quiet}>
          <ConfirmButton
            size="xs"
            variant="subtle"
            label={t('delete')}
            question={t('deleteQuestion', { question: entry.question })}
            icon={<IconTrash size={16} stroke={1.5} />}
            onConfirm={props.onDelete}
          />
        </span>
      ) : null}
    </li>
  );
}

function byTopic(entries: readonly Entry[]): [string, Entry[]][] {
  const topics = new Map<string, Entry[]>();
  for (const entry of entries) topics.set(entry.topic, [...(topics.get(entry.topic) ?? []), entry]);
  return [...topics].sort(([a], [b]) => a.localeCompare(b, 'vi'));
}

const says = (entry: Entry, wanted: string): boolean =>
  foldAccents([entry.question, ...entry.variants, entry.answer].join(' ')).includes(wanted);

function Entries(props: { entries: readonly Entry[]; mayEdit: boolean; onEdit(entry: Entry): void }) {
  const { entries, mayEdit } = props;
  const t = useWords('knowledge');
  const [typed, setTyped] = useState('');
  const [topic, setTopic] = useState<string | null>(null);
  const remove = useAction(deleteEntry, { stale: [KNOWLEDGE, TOPICS], onDone: () => tellDone(t('deleted')) });
  const wanted = foldAccents(typed.trim());
  const shown = entries.filter((entry) => (topic === null || entry.topic === topic) && says(entry, wanted));
  return (
    <>
      <div className={classes.filters}>
        <TextInput
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          placeholder={t('search')}
          aria-label={t('search')}
          leftSection={<IconSearch size={16} aria-hidden />}
        />
        <Select
          data={[...new Set(entries.map((entry) => entry.topic))]}
          value={topic}
          onChange={setTopic}
          placeholder={t('allTopics')}
          aria-label={t('topic')}
          clearable
        />
      </div>
      {shown.length === 0 ? <p className={panel.muted}>{t('nothingFound')}</p> : null}
      {byTopic(shown).map(([name, list]) => (
        <section key={name} className={classes.topic} aria-label={name}>
          <h2 className={panel.title}>
            {name} <span className={panel.muted}>{list.length}</span>
          </h2>
          <ul className={`${panel.list} ${panel.panel}`}>
            {list.map((entry) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                mayEdit={mayEdit}
                onEdit={() => props.onEdit(entry)}
                onDelete={() => remove.mutate(entry.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Questions and answers by topic, and a box to try them as a citizen would. /hoi-dap */
export default function KnowledgePage() {
  const t = useWords('knowledge');
  const may = useMay();
  const mayEdit = may('knowledge.edit');
  const entries = useApi(KNOWLEDGE, getEntries);
  const asked = useAsked(may('flow.edit'));
  const [open, setOpen] = useState<Entry | 'new' | undefined>(asked.text === '' ? undefined : 'new');
  const answer = (item: Unheard) => {
    asked.take(item);
    setOpen('new');
  };
  const unanswered = may('flow.edit') && mayEdit ? <Unanswered onAnswer={answer} /> : null;
  const topics = [...new Set((entries.data ?? []).map((entry) => entry.topic))];
  const add = (
    <Button leftSection={<IconPlus size={18} stroke={1.5} />} onClick={() => setOpen('new')}>
      {t('add')}
    </Button>
  );
  return (
    <PageFrame title={t('title')} help={t('help')} actions={mayEdit && topics.length > 0 ? add : null}>
      <Loaded query={entries}>
        {(list) =>
          list.length === 0 ? (
            <>
              {unanswered}
              <EmptyState icon={IconHelpCircle} title={t('none')} help={t('noneHelp')}>
                {mayEdit ? add : null}
              </EmptyState>
            </>
          ) : (
            <>
              <TryAsk />
              {unanswered}
              <Entries entries={list} mayEdit={mayEdit} onEdit={setOpen} />
            </>
          )
        }
      </Loaded>
      <EntryForm
        open={open}
        asked={asked.text}
        topics={topics}
        onClose={() => {
          setOpen(undefined);
          asked.clear();
        }}
        onSaved={asked.answered}
      />
    </PageFrame>
  );
}
