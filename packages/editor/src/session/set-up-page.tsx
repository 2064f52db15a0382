import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { messageOf, request } from '../api/client.ts';
import { useText, useWords } from '../i18n/words.ts';
import { AuthFrame } from './auth-frame.tsx';
import { tokenInLink } from './checks.ts';
import { type Me, useEnter } from './me.ts';
import { NOBODY, type Person, PersonFields, usePersonChecks } from './person-fields.tsx';
import classes from './session.module.css';

/** The first person of a fresh server: /thiet-lap#<one-time token>. */
export default function SetUpPage() {
  const t = useWords('session');
  const text = useText();
  const [, go] = useLocation();
  const enter = useEnter();
  const checks = usePersonChecks();
  const [token] = useState(tokenInLink);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | undefined>(undefined);
  const form = useForm<Person & { workspaceName: string }>({
    initialValues: { workspaceName: '', ...NOBODY },
    validate: {
      workspaceName: (value) => (value.trim() === '' ? t('check.workspace') : null),
      ...checks,
    },
  });
  if (token === '') return <AuthFrame title={t('setUp.title')} error={t('setUp.noToken')} />;
  const submit = async (values: Person & { workspaceName: string }) => {
    setBusy(true);
    setFailed(undefined);
    try {
      enter(await request<Me>('POST', '/api/setup', { token, ...values, email: values.email.trim() }));
      go('/', { replace: true });
    } catch (error) {
      setFailed(text(messageOf(error)));
      setBusy(false);
    }
  };
  return (
    <AuthFrame title={t('setUp.title')} help={t('setUp.help')} error={failed}>
      <form className={classes.form} onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
        <TextInput
          label={t('workspace')}
          placeholder={t('workspaceExample')}
          maxLength={200}
          autoFocus
          {...form.getInputProps('workspaceName')}
        />
        <PersonFields form={form} />
        <Button type="submit" loading={busy}>
          {t('setUp.do')}
        </Button>
      </form>
    </AuthFrame>
  );
}
