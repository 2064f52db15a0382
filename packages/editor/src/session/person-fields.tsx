import { PasswordInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useWords } from '../i18n/words.ts';
import { looksLikeEmail, PASSWORD_LENGTH } from './checks.ts';

export interface Person {
  name: string;
  email: string;
  password: string;
}

export const NOBODY: Person = { name: '', email: '', password: '' };

/** What is asked of everybody who gets an account, with the words when something is missing. */
export function usePersonChecks() {
  const t = useWords('session');
  return {
    name: (value: string) => (value.trim() === '' ? t('check.name') : null),
    email: (value: string) => (looksLikeEmail(value) ? null : t('check.email')),
    password: (value: string) =>
      value.length < PASSWORD_LENGTH ? t('check.passwordShort', { length: PASSWORD_LENGTH }) : null,
  };
}

/** Name, address and a new password. */
export function PersonFields<T extends Person>({ form }: { form: UseFormReturnType<T> }) {
  const t = useWords('session');
  return (
    <>
      <TextInput label={t('name')} autoComplete="name" maxLength={200} {...form.getInputProps('name')} />
      <TextInput label={t('email')} type="email" autoComplete="username" {...form.getInputProps('email')} />
      <PasswordInput
        label={t('newPassword')}
        description={t('passwordHelp', { length: PASSWORD_LENGTH })}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        {...form.getInputProps('password')}
      />
    </>
  );
}
