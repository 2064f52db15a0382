import { ActionIcon, type ActionIconProps, Tooltip } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';

/** A button that is a picture: what it does stands beside it under the pointer, and is read aloud. */
export function IconButton(
  props: {
    label: string;
    /** What is read aloud, where the words under the pointer do not say which. */
    name?: string;
    icon: TablerIcon;
    /** Of the button and of the picture in it. */
    size?: number;
    iconSize?: number;
    onClick(): void;
    'aria-expanded'?: boolean;
  } & Pick<ActionIconProps, 'variant' | 'color' | 'disabled'>,
) {
  const { label, name = label, icon: Icon, size = 30, iconSize = 18, ...button } = props;
  return (
    <Tooltip label={label} openDelay={300}>
      <ActionIcon variant="subtle" color="gray" size={size} aria-label={name} {...button}>
        <Icon size={iconSize} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}
