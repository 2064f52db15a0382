import { UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useWords } from '../i18n/words.ts';
import classes from './search.module.css';
import { openSearch } from './search-store.ts';

/** Opens the search, and tells of its keys. */
export function SearchButton() {
  const t = useWords('search');
  return (
    <UnstyledButton className={classes.open} onClick={openSearch} title={t('open')}>
      <IconSearch size={16} stroke={1.5} aria-hidden />
      <span className={classes.openWords}>{t('short')}</span>
      <kbd className={classes.keys}>Ctrl+K</kbd>
    </UnstyledButton>
  );
}
