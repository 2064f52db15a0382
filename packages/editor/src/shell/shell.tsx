import { AppShell, Burger, Button, Tooltip } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconLanguage } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useLanguage, useWords } from '../i18n/words.ts';
import { SearchButton } from '../search/search-button.tsx';
import { useMe } from '../session/me.ts';
import { AccountMenu } from './account-menu.tsx';
import { Logo } from './logo.tsx';
import { Navigation } from './navigation.tsx';
import classes from './shell.module.css';

/** One bar and one column around every page but the flow editor; on a phone the column opens from the bar. */
export function Shell({ children }: { children: ReactNode }) {
  const { workspace } = useMe();
  const { language, toggle } = useLanguage();
  const [open, { toggle: toggleOpen, close }] = useDisclosure(false);
  const narrow = useMediaQuery('(max-width: 760px)', false, { getInitialValueInEffect: false });
  const t = useWords('shell');
  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 236, breakpoint: 760, collapsed: { mobile: !open } }}
      padding={0}
      classNames={{ header: classes.header ?? '', navbar: classes.navbar ?? '', main: classes.main ?? '' }}
    >
      <AppShell.Header>
        <Burger
          opened={open}
          onClick={toggleOpen}
          className={classes.burger ?? ''}
          size="sm"
          aria-label={t('menu')}
        />
        <Link href="/" className={classes.brand} onClick={close}>
          <Logo />
          <span className={classes.product}>Dẫn Lối</span>
        </Link>
        <span className={classes.workspace} title={workspace.name}>
          {workspace.name}
        </span>
        <span className={classes.room} />
        <SearchButton />
        {narrow ? null : (
          <Tooltip label={t('otherLanguageHelp')} openDelay={400}>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              leftSection={<IconLanguage size={18} stroke={1.5} />}
              onClick={toggle}
              lang={language === 'vi' ? 'en' : 'vi'}
            >
              {t('otherLanguage')}
            </Button>
          </Tooltip>
        )}
        <AccountMenu language={narrow} />
      </AppShell.Header>
      <AppShell.Navbar>
        <Navigation onGo={close} />
      </AppShell.Navbar>
      <AppShell.Main>{children}</AppShell.Main>
    </AppShell>
  );
}
