import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { messageOf, request } from '../api/client.ts';
import { useText, useWords } from '../i18n/words.ts';
import { Waiting } from '../shell/waiting.tsx';
import { tellDone, useApi } from '../ui/use-api.ts';
import { AuthFrame } from './auth-frame.tsx';
import { PASSWORD_LENGTH, tokenInLink } from './checks.ts';
import classes from './session.module.css';

interface LinkAnswer {
  workspaceName: string;
  email: string;
}

const path = (token: string): string => `/api/password-links/${encodeURIComponent(token)}`;

function Choose({ token, account }: { token: string; account: LinkAnswer }) {
  const t = useWords('session');
  const text = useText();
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | undefined>(undefined);
  const form = useForm({
    initialValues: { password: '' },
    validate: {
      password: (value) =>
        value.length < PASSWORD_LENGTH ? t('check.passwordShort', { length: PASSWORD_LENGTH }) : null,
    },
  });
  const submit = async (values: { password: string }) => {
    setBusy(true);
    setFailed(undefined);
    try {
      await request<void>('POST', path(token), values);
      go('/dang-nhap', { replace: true });
      tellDone(t('reset.done'));
    } catch (error) {
      setFailed(text(messageOf(error)));
      setBusy(false);
    }
  };
  return (
    <AuthFrame title={t('reset.title')} help={t('reset.help', { ...account })} error={failed}>
      <form className={classes.form} onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
        {/* Password managers keep the new password under this account. */}
        <input type="email" autoComplete="username" value={account.email} readOnly hidden />
        <PasswordInput
          label={t('newPassword')}
          description={t('passwordHelp', { length: PASSWORD_LENGTH })}
          autoComplete="new-password"
          autoFocus
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={busy}>
          {t('reset.do')}
        </Button>
      </form>
    </AuthFrame>
  );
}

/** A new password by a link of the administrator: /mat-khau-moi#<token>. */
export default function NewPasswordPage() {
  const t = useWords('session');
  const text = useText();
  const [token] = useState(tokenInLink);
  const account = useApi(['password-link', token], () => request<LinkAnswer>('GET', path(token)), {
    enabled: token !== '',
  });
  if (token === '') return <AuthFrame title={t('reset.title')} error={t('reset.noToken')} />;
  if (account.error !== null) {
    return <AuthFrame title={t('reset.title')} error={text(messageOf(account.error))} />;
  }
  return account.data === undefined ? <Waiting /> : <Choose token={token} account={account.data} />;
}
