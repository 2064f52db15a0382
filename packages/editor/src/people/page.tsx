import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { formatMoment } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import panel from '../ui/panel.module.css';
import { Loaded } from '../ui/states.tsx';
import { useAction, useApi } from '../ui/use-api.ts';
import { getPeople, type InvitationItem, PEOPLE, withdraw } from './api.ts';
import { Invite } from './invite.tsx';
import { PersonRow } from './person-row.tsx';

function Invitations({ invitations }: { invitations: readonly InvitationItem[] }) {
  const t = useWords('people');
  const role = useWords('roles');
  const take = useAction(withdraw, { stale: [PEOPLE] });
  if (invitations.length === 0) return null;
  return (
    <section className={panel.section} aria-label={t('invitations')}>
      <h2 className={panel.title}>{t('invitations')}</h2>
      <ul className={`${panel.list} ${panel.panel}`}>
        {invitations.map((invitation) => (
          <li key={invitation.id} className={panel.row}>
            <div className={panel.grow}>
              <p className={panel.name}>{invitation.name ?? t('noName')}</p>
              <p className={panel.muted}>
                {invitation.roles.map((one) => role(`name.${one}`)).join(', ')} ·{' '}
                {t('until', { when: formatMoment(invitation.expiresAt) })}
              </p>
            </div>
            <ConfirmButton
              size="xs"
              label={t('withdraw')}
              question={t('withdrawQuestion')}
              onConfirm={() => take.mutate(invitation.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who works here and what they may do. /nhan-su */
export default function PeoplePage() {
  const t = useWords('people');
  const people = useApi(PEOPLE, getPeople);
  const [inviting, setInviting] = useState(false);
  return (
    <PageFrame
      title={t('title')}
      help={t('help')}
      actions={
        <Button leftSection={<IconUserPlus size={18} stroke={1.5} />} onClick={() => setInviting(true)}>
          {t('invite')}
        </Button>
      }
    >
      <Loaded query={people}>
        {({ items, invitations }) => (
          <>
            <ul className={`${panel.list} ${panel.panel}`}>
              {items.map((person) => (
                <PersonRow key={person.id} person={person} />
              ))}
            </ul>
            <Invitations invitations={invitations} />
          </>
        )}
      </Loaded>
      <Invite opened={inviting} onClose={() => setInviting(false)} />
    </PageFrame>
  );
}
