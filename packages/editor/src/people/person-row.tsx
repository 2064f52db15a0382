import { Avatar, Button, Popover, Stack } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../i18n/words.ts';
import { useMe } from '../session/me.ts';
import { initials } from '../shell/account-menu.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import panel from '../ui/panel.module.css';
import { Pill } from '../ui/pill.tsx';
import { useAction } from '../ui/use-api.ts';
import { changePerson, PEOPLE, type PersonItem, type Role } from './api.ts';
import { ResetPassword } from './reset-password.tsx';
import { RoleChoice } from './role-choice.tsx';

function Roles({ person }: { person: PersonItem }) {
  const t = useWords('people');
  const [open, setOpen] = useState(false);
  const [roles, setRoles] = useState<Role[]>(person.roles);
  const save = useAction(changePerson, { stale: [PEOPLE], onDone: () => setOpen(false) });
  const toggle = () => {
    setRoles(person.roles);
    setOpen(!open);
  };
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      width={340}
      position="bottom-end"
      shadow="md"
      trapFocus
      withArrow
    >
      <Popover.Target>
        <Button size="xs" variant="default" onClick={toggle}>
          {t('changeRoles')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={16}>
          <RoleChoice value={roles} onChange={setRoles} />
          <Button
            size="xs"
            disabled={roles.length === 0}
            loading={save.isPending}
            onClick={() => save.mutate({ id: person.id, roles })}
          >
            {t('save')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** One person with roles; a suspended one is out at once and can be let in again. */
export function PersonRow({ person }: { person: PersonItem }) {
  const t = useWords('people');
  const role = useWords('roles');
  const me = useMe();
  const change = useAction(changePerson, { stale: [PEOPLE] });
  const self = me.person.id === person.id;
  const suspended = person.status === 'suspended';
  return (
    <li className={panel.row}>
      <Avatar size={36} radius="xl" color={suspended ? 'gray' : 'brand'} aria-hidden>
        {initials(person.name)}
      </Avatar>
      <div className={panel.grow}>
        <p className={panel.name}>
          {person.name} {self ? <span className={panel.muted}>{t('you')}</span> : null}
        </p>
        <p className={panel.muted}>
          {person.email} · {person.roles.map((one) => role(`name.${one}`)).join(', ')}
        </p>
      </div>
      {suspended ? <Pill tone="warn">{t('suspended')}</Pill> : null}
      {self ? null : (
        <div className={panel.actions}>
          <Roles person={person} />
          {suspended ? null : <ResetPassword person={person} />}
          {suspended ? (
            <Button
              size="xs"
              variant="default"
              loading={change.isPending}
              onClick={() => change.mutate({ id: person.id, status: 'active' })}
            >
              {t('letIn')}
            </Button>
          ) : (
            <ConfirmButton
              size="xs"
              label={t('suspend')}
              question={t('suspendQuestion', { name: person.name })}
              loading={change.isPending}
              onConfirm={() => change.mutate({ id: person.id, status: 'suspended' })}
            />
          )}
        </div>
      )}
    </li>
  );
}
