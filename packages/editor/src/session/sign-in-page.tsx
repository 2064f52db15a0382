import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { messageOf, request } from '../api/client.ts';
import { useText, useWords } from '../i18n/words.ts';
import { AuthFrame } from './auth-frame.tsx';
import { looksLikeEmail } from './checks.ts';
import { inside } from './inside.ts';
import { type Me, useEnter } from './me.ts';
import classes from './session.module.css';

/** Sign in: /dang-nhap. */
export default function SignInPage() {
  const t = useWords('session');
  const text = useText();
  const [, go] = useLocation();
  const [search] = useSearchParams();
  const enter = useEnter();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | undefined>(undefined);
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (looksLikeEmail(value) ? null : t('check.email')),
      password: (value) => (value === '' ? t('check.password') : null),
    },
  });
  const submit = async (values: { email: string; password: string }) => {
    setBusy(true);
    setFailed(undefined);
    try {
      const me = await request<Me>('POST', '/api/sign-in', { ...values, email: values.email.trim() });
      enter(me);
      go(inside(search.get('tu')), { replace: true });
    } catch (error) {
      setFailed(text(messageOf(error)));
      setBusy(false);
    }
  };
  return (
    <AuthFrame title={t('signIn.title')} error={failed}>
      <form className={classes.form} onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="username"
          autoFocus
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={busy}>
          {t('signIn.do')}
        </Button>
        <p className={classes.help}>{t('signIn.forgot')}</p>
      </form>
    </AuthFrame>
  );
}
