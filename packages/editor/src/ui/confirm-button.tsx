import { Button, type ButtonProps, Group, Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../i18n/words.ts';
import classes from './ui.module.css';

/** A button for what cannot be taken back: it says what will happen and asks once more, beside itself. */
export function ConfirmButton(
  props: {
    /** What the button says, and again in the question. */
    label: string;
    question: string;
    onConfirm(): void;
    icon?: ReactNode;
  } & Pick<ButtonProps, 'variant' | 'color' | 'size' | 'disabled' | 'loading'>,
) {
  const { label, question, onConfirm, icon, ...button } = props;
  const t = useWords('common');
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      width={300}
      position="bottom-end"
      shadow="md"
      trapFocus
      withArrow
    >
      <Popover.Target>
        <Button variant="default" {...button} leftSection={icon} onClick={() => setOpen(!open)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={classes.question}>{question}</p>
        <Group gap={8} justify="flex-end">
          <Button size="xs" variant="default" onClick={() => setOpen(false)} data-autofocus>
            {t('cancel')}
          </Button>
          <Button
            size="xs"
            color={button.color ?? 'red'}
            onClick={() => {
              setOpen(false);
              onConfirm();
            }}
          >
            {label}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
