import { Button, TextInput } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useWords } from '../i18n/words.ts';
import panel from '../ui/panel.module.css';
import { useAction } from '../ui/use-api.ts';
import { type AskAnswer, ask } from './api.ts';
import classes from './knowledge.module.css';

function Result({ result }: { result: AskAnswer }) {
  const t = useWords('knowledge');
  return (
    <div className={classes.result} role="status">
      {result.answer === undefined ? (
        <p className={panel.name}>{result.suggestions.length > 0 ? t('try.unsure') : t('try.nothing')}</p>
      ) : (
        <>
          <p className={panel.name}>{t('try.answers', { question: result.answer.question })}</p>
          <p className={classes.answer}>{result.answer.text}</p>
        </>
      )}
      {result.suggestions.length === 0 ? null : (
        <>
          <p className={panel.muted}>{result.answer === undefined ? t('try.suggests') : t('try.near')}</p>
          <ul className={classes.suggestions}>
            {result.suggestions.map((one) => (
              <li key={one.id}>{one.question}</li>
            ))}
          </ul>
        </>
      )}
      <p className={panel.muted}>{t(`reason.${result.reason}`)}</p>
    </div>
  );
}

/** "Thử hỏi": what a citizen would be told, and why. */
export function TryAsk() {
  const t = useWords('knowledge');
  const [typed, setTyped] = useState('');
  const asking = useAction(ask);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') asking.mutate(typed.trim());
  };
  return (
    <section className={`${panel.panel} ${panel.padded}`} aria-label={t('try.title')}>
      <form onSubmit={submit} className={classes.ask}>
        <TextInput
          className={classes.askField ?? ''}
          label={t('try.title')}
          placeholder={t('try.example')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          maxLength={500}
        />
        <Button
          type="submit"
          variant="default"
          leftSection={<IconMessageQuestion size={18} stroke={1.5} />}
          loading={asking.isPending}
          disabled={typed.trim() === ''}
        >
          {t('try.do')}
        </Button>
      </form>
      {asking.data === undefined ? null : <Result result={asking.data} />}
    </section>
  );
}
