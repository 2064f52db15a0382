import { Checkbox, Stack } from '@mantine/core';
import { useWords } from '../i18n/words.ts';
import { ROLES, type Role } from './api.ts';

/** Roles with what each may do, in a sentence; at least one stays chosen. */
export function RoleChoice(props: {
  value: readonly Role[];
  onChange(roles: Role[]): void;
  error?: string | undefined;
}) {
  const { value, onChange, error } = props;
  const t = useWords('roles');
  return (
    <Checkbox.Group
      label={t('label')}
      value={[...value]}
      error={error}
      required
      onChange={(chosen) => onChange(ROLES.filter((role) => chosen.includes(role)))}
    >
      <Stack gap={10} mt={8}>
        {ROLES.map((role) => (
          <Checkbox key={role} value={role} label={t(`name.${role}`)} description={t(`help.${role}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
