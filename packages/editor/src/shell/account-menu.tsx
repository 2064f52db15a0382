import { Avatar, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import {
  IconDeviceDesktop,
  IconKey,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSun,
} from '@tabler/icons-react';
import { useState } from 'react';
import { messageOf } from '../api/client.ts';
import { KeysShown } from '../commands/keys-shown.tsx';
import { openSheet } from '../commands/sheet-store.ts';
import { useLanguage, useText, useWords } from '../i18n/words.ts';
import { useLeave, useMe } from '../session/me.ts';
import { PasswordDialog } from '../session/password-dialog.tsx';
import { tellFailure } from '../ui/use-api.ts';
import classes from './shell.module.css';

/** The letters of a Vietnamese name by which people are called: the last word, then the first. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words.at(-2)?.[0] ?? '';
  const last = words.at(-1)?.[0] ?? '';
  return `${first}${last}`.toLocaleUpperCase('vi');
}

const SCHEMES = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconDeviceDesktop },
] as const;

/** Who is signed in: light or dark, a new password, the way out; `language` where the bar has no room for that. */
export function AccountMenu({ language = false }: { language?: boolean }) {
  const { person } = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = useLeave();
  const { toggle } = useLanguage();
  const t = useWords('shell');
  const commands = useWords('commands');
  const text = useText();
  const [changing, setChanging] = useState(false);
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={240}>
        <Menu.Target>
          <UnstyledButton className={classes.account} aria-label={t('account', { name: person.name })}>
            <Avatar size={32} radius="xl" color="brand" aria-hidden>
              <span className={classes.initials} data-initials={initials(person.name)} />
            </Avatar>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <div className={classes.person}>
            <strong>{person.name}</strong>
            <span>{person.email}</span>
          </div>
          <Menu.Divider />
          <Menu.Label>{t('scheme.label')}</Menu.Label>
          {SCHEMES.map(({ value, icon: Icon }) => (
            <Menu.Item
              key={value}
              leftSection={<Icon size={16} stroke={1.5} />}
              aria-current={colorScheme === value}
              fw={colorScheme === value ? 600 : 400}
              onClick={() => setColorScheme(value)}
            >
              {t(`scheme.${value}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {language ? (
            <Menu.Item leftSection={<IconLanguage size={16} stroke={1.5} />} onClick={toggle}>
              {t('otherLanguage')}
            </Menu.Item>
          ) : null}
          <Menu.Item
            leftSection={<IconKeyboard size={16} stroke={1.5} />}
            rightSection={<KeysShown keys="?" />}
            onClick={openSheet}
            visibleFrom="sm"
          >
            {commands('app.shortcuts')}
          </Menu.Item>
          <Menu.Item leftSection={<IconKey size={16} stroke={1.5} />} onClick={() => setChanging(true)}>
            {t('password')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLogout size={16} stroke={1.5} />}
            onClick={() => void leave().catch((error: unknown) => tellFailure(text(messageOf(error))))}
          >
            {t('signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <PasswordDialog opened={changing} onClose={() => setChanging(false)} />
    </>
  );
}
