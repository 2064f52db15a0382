import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { messageOf, request } from '../api/client.ts';
import { useText, useWords } from '../i18n/words.ts';
import { Waiting } from '../shell/waiting.tsx';
import { useApi } from '../ui/use-api.ts';
import { AuthFrame } from './auth-frame.tsx';
import { tokenInLink } from './checks.ts';
import { type Me, useEnter } from './me.ts';
import { NOBODY, type Person, PersonFields, usePersonChecks } from './person-fields.tsx';
import classes from './session.module.css';

interface InvitationAnswer {
  workspaceName: string;
  roles: string[];
  name?: string;
}

const path = (token: string): string => `/api/invitations/${encodeURIComponent(token)}`;

function Accept({ token, invitation }: { token: string; invitation: InvitationAnswer }) {
  const t = useWords('session');
  const role = useWords('roles');
  const text = useText();
  const [, go] = useLocation();
  const enter = useEnter();
  const checks = usePersonChecks();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | undefined>(undefined);
  const form = useForm<Person>({
    initialValues: { ...NOBODY, name: invitation.name ?? '' },
    validate: checks,
  });
  const submit = async (values: Person) => {
    setBusy(true);
    setFailed(undefined);
    try {
      enter(await request<Me>('POST', `${path(token)}/accept`, { ...values, email: values.email.trim() }));
      go('/', { replace: true });
    } catch (error) {
      setFailed(text(messageOf(error)));
      setBusy(false);
    }
  };
  return (
    <AuthFrame
      title={t('invitation.title', { workspace: invitation.workspaceName })}
      help={t('invitation.help', { roles: invitation.roles.map((one) => role(`name.${one}`)).join(', ') })}
      error={failed}
    >
      <form className={classes.form} onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
        <PersonFields form={form} />
        <Button type="submit" loading={busy}>
          {t('invitation.do')}
        </Button>
      </form>
    </AuthFrame>
  );
}

/** Join an organisation by a link: /loi-moi#<token>. */
export default function InvitationPage() {
  const t = useWords('session');
  const text = useText();
  const [token] = useState(tokenInLink);
  const invitation = useApi(['invitation', token], () => request<InvitationAnswer>('GET', path(token)), {
    enabled: token !== '',
  });
  if (token === '') return <AuthFrame title={t('invitation.plain')} error={t('invitation.noToken')} />;
  if (invitation.error !== null) {
    return <AuthFrame title={t('invitation.plain')} error={text(messageOf(invitation.error))} />;
  }
  return invitation.data === undefined ? <Waiting /> : <Accept token={token} invitation={invitation.data} />;
}
