import { Button, Group, Modal, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { request } from '../api/client.ts';
import { useWords } from '../i18n/words.ts';
import { tellDone, useAction } from '../ui/use-api.ts';
import { PASSWORD_LENGTH } from './checks.ts';

/** A new password for the person signed in. */
export function PasswordDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const t = useWords('session');
  const common = useWords('common');
  const form = useForm({
    initialValues: { current: '', next: '' },
    validate: {
      current: (value) => (value === '' ? t('check.password') : null),
      next: (value) =>
        value.length < PASSWORD_LENGTH ? t('check.passwordShort', { length: PASSWORD_LENGTH }) : null,
    },
  });
  const leave = () => {
    form.reset();
    onClose();
  };
  const change = useAction(
    (values: { current: string; next: string }) => request<void>('POST', '/api/me/password', values),
    {
      onDone() {
        leave();
        tellDone(t('passwordChanged'));
      },
    },
  );
  return (
    <Modal
      opened={opened}
      onClose={leave}
      title={t('changePassword')}
      closeButtonProps={{ 'aria-label': common('cancel') }}
    >
      <form onSubmit={form.onSubmit((values) => change.mutate(values))} noValidate>
        <Stack gap={16}>
          <PasswordInput
            label={t('currentPassword')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
            data-autofocus
            {...form.getInputProps('current')}
          />
          <PasswordInput
            label={t('newPassword')}
            description={t('passwordHelp', { length: PASSWORD_LENGTH })}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
            {...form.getInputProps('next')}
          />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={leave}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={change.isPending}>
              {t('changePassword')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
