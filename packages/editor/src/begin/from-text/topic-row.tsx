import type { Correction, Topic } from '@danloi/engine/from-text';
import { ActionIcon, Checkbox, Textarea, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowMergeAltLeft, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import classes from './from-text.module.css';

/** One heading of the outline: in or out, its name, its place, and its text to be looked at. */
export function TopicRow(props: {
  topic: Topic;
  first: boolean;
  last: boolean;
  correct(correction: Correction): void;
}) {
  const { topic, first, last } = props;
  const t = useWords('begin');
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState<string | undefined>(undefined);
  const [text, setText] = useState<string | undefined>(undefined);
  const name = topic.title;
  const tools = [
    { key: 'up', icon: IconArrowUp, off: first, correction: { do: 'move', topic: topic.id, by: -1 } },
    { key: 'down', icon: IconArrowDown, off: last, correction: { do: 'move', topic: topic.id, by: 1 } },
    {
      key: 'merge',
      icon: IconArrowMergeAltLeft,
      off: first,
      correction: { do: 'merge-up', topic: topic.id },
    },
  ] as const;
  return (
    <li className={classes.topic} data-out={!topic.keep || undefined}>
      <div className={classes.topicHead}>
        <Checkbox
          checked={topic.keep}
          onChange={(event) =>
            props.correct({ do: 'keep', topic: topic.id, keep: event.currentTarget.checked })
          }
          aria-label={t('text.keep', { name })}
        />
        <TextInput
          className={classes.topicName}
          size="xs"
          value={title ?? name}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onBlur={() => {
            if (title !== undefined && title.trim() !== '' && title !== name)
              props.correct({ do: 'rename', topic: topic.id, title: title.trim() });
            setTitle(undefined);
          }}
          maxLength={150}
          aria-label={t('text.topicName', { name })}
        />
        {tools.map(({ key, icon: Icon, off, correction }) => (
          <Tooltip key={key} label={t(`text.${key}`)} openDelay={400}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={30}
              disabled={off}
              onClick={() => props.correct(correction)}
              aria-label={t(`text.${key}Name`, { name })}
            >
              <Icon size={17} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        ))}
      </div>
      {open ? (
        <Textarea
          className={classes.topicText}
          size="xs"
          autosize
          minRows={3}
          maxRows={14}
          value={text ?? topic.text}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={() => {
            if (text !== undefined && text !== topic.text)
              props.correct({ do: 'rewrite', topic: topic.id, text });
            setText(undefined);
          }}
          aria-label={t('text.answer', { name })}
        />
      ) : (
        <UnstyledButton
          className={classes.snippet}
          onClick={() => setOpen(true)}
          title={t('text.openAnswer', { name })}
        >
          {topic.text.trim() === '' ? t('text.nothing') : topic.text}
        </UnstyledButton>
      )}
    </li>
  );
}
