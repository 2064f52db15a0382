import { ActionIcon, Menu } from '@mantine/core';
import { IconBoxPadding, IconChevronDown, IconNote } from '@tabler/icons-react';
import { useDocument, useEditor } from '../flow-editor/context.ts';
import { useWords } from '../i18n/words.ts';
import { addNote, frameChosen } from './drawing.ts';
import type { TidyHow } from './tidy.ts';

/** Ways to tidy that leave alone what the author placed. */
export function TidyMenu({ tidy, mayTidy }: { tidy(how: TidyHow): Promise<void>; mayTidy: boolean }) {
  const editor = useEditor();
  const several = useDocument((state) => state.selection.length > 1);
  const t = useWords('canvas');
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
        <Menu.Item onClick={() => void tidy('keep')}>{t('tidyKeep')}</Menu.Item>
        <Menu.Item onClick={() => void tidy('chosen')} disabled={!several}>
          {t('tidyChosen')}
        </Menu.Item>
        <Menu.Item onClick={() => void tidy('all')}>{t('tidyAll')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconBoxPadding size={16} stroke={1.5} />}
          onClick={() => frameChosen(editor)}
        >
          {t('frameAdd')}
        </Menu.Item>
        <Menu.Item leftSection={<IconNote size={16} stroke={1.5} />} onClick={() => addNote(editor)}>
          {t('noteAdd')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
