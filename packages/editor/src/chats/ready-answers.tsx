import { CloseButton, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { foldAccents } from '../document/variable-name.ts';
import { useWords } from '../i18n/words.ts';
import { getEntries, KNOWLEDGE } from '../knowledge/api.ts';
import { Loaded } from '../ui/states.tsx';
import { useApi } from '../ui/use-api.ts';
import classes from './chats.module.css';

const folded = (text: string): string => foldAccents(text).toLowerCase();

/** Shown at once; further words find the others. */
const MOST = 6;

/** Answers that the organisation has written down, found by a few words, with or without accents. */
export function ReadyAnswers({ onChoose, onClose }: { onChoose(answer: string): void; onClose(): void }) {
  const t = useWords('chats');
  const entries = useApi(KNOWLEDGE, getEntries);
  const [sought, setSought] = useState('');
  const words = folded(sought).split(' ').filter(Boolean);
  return (
    <section className={classes.ready} aria-label={t('ready')}>
      <div className={classes.readyHead}>
        <TextInput
          data-autofocus
          aria-label={t('readySearch')}
          placeholder={t('readySearch')}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
          className={classes.readySearch}
        />
        <CloseButton aria-label={t('readyClose')} onClick={onClose} />
      </div>
      <Loaded query={entries} rows={2}>
        {(all) => {
          const found = all.filter(({ question, topic, answer, variants }) => {
            const whole = folded([question, topic, answer, ...variants].join(' '));
            return words.every((word) => whole.includes(word));
          });
          return found.length === 0 ? (
            <p className={classes.none}>{all.length === 0 ? t('readyEmpty') : t('readyNone')}</p>
          ) : (
            <ul className={classes.readyList}>
              {found.slice(0, MOST).map(({ id, question, answer }) => (
                <li key={id}>
                  <UnstyledButton className={classes.readyItem} onClick={() => onChoose(answer)}>
                    <strong>{question}</strong>
                    <span>{answer}</span>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}
