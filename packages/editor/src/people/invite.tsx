import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../i18n/words.ts';
import { useAction } from '../ui/use-api.ts';
import { invite, PEOPLE, type Role } from './api.ts';
import { OneTimeLink } from './one-time-link.tsx';
import { RoleChoice } from './role-choice.tsx';

/** Asks for whom and as what, then shows the link once; it is handed over by hand. */
export function Invite({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const t = useWords('people');
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<Role[]>([]);
  const [asked, setAsked] = useState(false);
  const make = useAction(invite, { stale: [PEOPLE] });
  const leave = () => {
    setName('');
    setRoles([]);
    setAsked(false);
    make.reset();
    onClose();
  };
  const link = make.data?.link;
  return (
    <Modal
      opened={opened}
      onClose={leave}
      title={link === undefined ? t('invite') : t('linkReady')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {link === undefined ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(true);
            if (roles.length === 0) return;
            const who = name.trim();
            make.mutate({ roles, ...(who === '' ? {} : { name: who }) });
          }}
        >
          <Stack gap={16}>
            <TextInput
              label={t('name')}
              placeholder={t('nameExample')}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              maxLength={200}
              data-autofocus
            />
            <RoleChoice
              value={roles}
              onChange={setRoles}
              error={asked && roles.length === 0 ? t('roleNeeded') : undefined}
            />
            <Group justify="flex-end" gap={8}>
              <Button variant="default" onClick={leave}>
                {t('cancel')}
              </Button>
              <Button type="submit" loading={make.isPending}>
                {t('makeLink')}
              </Button>
            </Group>
          </Stack>
        </form>
      ) : (
        <OneTimeLink link={link} help={t('linkHelp')} label={t('link')} code={t('code')} onClose={leave} />
      )}
    </Modal>
  );
}
