import type { Correction, Procedure } from '@danloi/engine/from-text';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import classes from './from-text.module.css';
import { TopicRow } from './topic-row.tsx';

/** One procedure of the outline: its name, its headings, and what it rests on. */
export function ProcedurePart(props: {
  procedure: Procedure;
  source: string;
  onSource(source: string): void;
  correct(correction: Correction): void;
}) {
  const { procedure } = props;
  const t = useWords('begin');
  const [title, setTitle] = useState<string | undefined>(undefined);
  return (
    <section
      className={classes.procedure}
      aria-label={procedure.title === '' ? t('text.noTitle') : procedure.title}
    >
      <TextInput
        label={t('text.procedure')}
        value={title ?? procedure.title}
        placeholder={t('text.procedureExample')}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onBlur={() => {
          if (title !== undefined && title !== procedure.title)
            props.correct({ do: 'rename-procedure', procedure: procedure.id, title: title.trim() });
          setTitle(undefined);
        }}
        maxLength={200}
      />
      <ol className={classes.topics}>
        {procedure.topics.map((topic, at) => (
          <TopicRow
            key={topic.id}
            topic={topic}
            first={at === 0}
            last={at === procedure.topics.length - 1}
            correct={props.correct}
          />
        ))}
      </ol>
      <TextInput
        label={t('text.source')}
        description={t('text.sourceHelp')}
        value={props.source}
        onChange={(event) => props.onSource(event.currentTarget.value)}
        maxLength={400}
      />
    </section>
  );
}
