import { ActionIcon, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useDocument } from '../flow-editor/context.ts';
import { useWords } from '../i18n/words.ts';
import type { TidyHow } from './tidy.ts';

/** Ways to tidy that leave alone what the author placed. */
export function TidyMenu({ tidy, mayTidy }: { tidy(how: TidyHow): void; mayTidy: boolean }) {
  const several = useDocument((state) => state.selection.length > 1);
  const t = useWords('drawing');
  return (
    <Menu position="top-end" shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('tidyMore')}
          title={t('tidyMore')}
          disabled={!mayTidy}
        >
          <IconChevronDown size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => tidy('keep')}>{t('tidyKeep')}</Menu.Item>
        <Menu.Item onClick={() => tidy('chosen')} disabled={!several}>
          {t('tidyChosen')}
        </Menu.Item>
        <Menu.Item onClick={() => tidy('all')}>{t('tidyAll')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
