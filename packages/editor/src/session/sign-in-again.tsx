import { Anchor, Button, PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { messageOf, request } from '../api/client.ts';
import { useText, useWords } from '../i18n/words.ts';
import { ME, type Me } from './me.ts';
import classes from './session.module.css';

/** Above a page whose session has ended: the password, and the work goes on where it was. Nothing else is closed off. */
export function SignInAgain({ me }: { me: Me }) {
  const t = useWords('session');
  const text = useText();
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | undefined>(undefined);
  const { email } = me.person;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (password === '') return setFailed(t('check.password'));
    setBusy(true);
    setFailed(undefined);
    try {
      client.setQueryData(ME, await request<Me>('POST', '/api/sign-in', { email, password }));
    } catch (error) {
      setFailed(text(messageOf(error)));
      setBusy(false);
    }
  };
  return (
    <section className={classes.again} aria-label={t('again.title')} data-keys="own">
      <p role="alert">
        <strong>{t('again.title')}.</strong> {t('again.help', { email })}
      </p>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordInput
          className={classes.againField}
          aria-label={t('password')}
          placeholder={t('password')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={failed}
          size="sm"
        />
        <Button type="submit" loading={busy} size="sm">
          {t('again.do')}
        </Button>
        <Anchor href="/dang-nhap" size="sm">
          {t('again.other')}
        </Anchor>
      </form>
    </section>
  );
}
