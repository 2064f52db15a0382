import { ActionIcon, Menu } from '@mantine/core';
import { IconLink, IconRefresh, IconUserPlus } from '@tabler/icons-react';
import { useDocument, useEditor } from '../flow-editor/context.ts';
import { useWords } from '../i18n/words.ts';
import { IconButton } from '../ui/icon-button.tsx';

/** Begins the try-out anew; where the flow has links of its own, first asks by which way. */
export function StartMenu() {
  const { phone } = useEditor();
  const triggers = useDocument((state) => state.flow.triggers);
  const t = useWords('phone');
  const codes = triggers.flatMap((trigger) => (trigger.kind === 'deep-link' ? [trigger.code] : []));
  if (codes.length === 0)
    return <IconButton label={t('restart')} icon={IconRefresh} onClick={() => void phone.restart()} />;
  return (
    <Menu position="bottom-end" withinPortal shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('restart')}>
          <IconRefresh size={18} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('restart')}</Menu.Label>
        <Menu.Item leftSection={<IconUserPlus size={16} />} onClick={() => void phone.restart()}>
          {t('startFollow')}
        </Menu.Item>
        {codes.map((code) => (
          <Menu.Item
            key={code}
            leftSection={<IconLink size={16} />}
            onClick={() => void phone.restart({ kind: 'deep-link', code })}
          >
            {t('startLink', { code })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
