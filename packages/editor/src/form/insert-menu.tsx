import { ActionIcon, Menu } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../flow-editor/words.ts';

/** The button of a field that opens what can be put into it. */
export function InsertMenu(props: {
  /** There is nothing to put in. */
  none?: boolean;
  className?: string | undefined;
  children: ReactNode;
}) {
  const t = useWords();
  return (
    <Menu position="bottom-end" withinPortal shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          className={props.className ?? ''}
          disabled={props.none === true}
          aria-label={t('template.insert')}
          title={t('template.insert')}
        >
          <IconBraces size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {props.children}
      </Menu.Dropdown>
    </Menu>
  );
}
