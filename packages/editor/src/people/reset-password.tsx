import { Modal } from '@mantine/core';
import { useWords } from '../i18n/words.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { useAction } from '../ui/use-api.ts';
import { makePasswordLink, type PersonItem } from './api.ts';
import { OneTimeLink } from './one-time-link.tsx';

/** For a person who forgot the password: asks once more, then shows the link to hand over. */
export function ResetPassword({ person }: { person: PersonItem }) {
  const t = useWords('people');
  const make = useAction(makePasswordLink);
  return (
    <>
      <ConfirmButton
        size="xs"
        color="brand"
        label={t('reset')}
        question={t('resetQuestion', { name: person.name })}
        loading={make.isPending}
        onConfirm={() => make.mutate(person.id)}
      />
      <Modal
        opened={make.data !== undefined}
        onClose={make.reset}
        title={t('resetReady', { name: person.name })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {make.data === undefined ? null : (
          <OneTimeLink
            link={make.data.link}
            help={t('resetHelp')}
            label={t('resetLink')}
            code={t('resetCode')}
            onClose={make.reset}
          />
        )}
      </Modal>
    </>
  );
}
