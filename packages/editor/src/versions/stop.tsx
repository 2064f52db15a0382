import { Button, Menu, Modal, Textarea } from '@mantine/core';
import { IconChevronDown, IconDoorOff, IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../i18n/words.ts';
import { tellDone, useAction } from '../ui/use-api.ts';
import { stopFlow } from './api.ts';
import classes from './versions.module.css';

/** Takes a flow from citizens: from newcomers alone, or from everybody with a word to those who are within. */
export function StopMenu({ flow }: { flow: string }) {
  const t = useWords('versions');
  const [asking, setAsking] = useState<'new' | 'all' | undefined>(undefined);
  const [words, setWords] = useState(t('stop.example'));
  const stop = useAction(stopFlow, {
    stale: [['versions', flow], ['flows'], ['changes', flow], ['flow', flow]],
    onDone: (_answer, input) => {
      setAsking(undefined);
      tellDone(t(input.words === undefined ? 'stop.newDone' : 'stop.allDone'));
    },
  });
  const all = asking === 'all';
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} />}>
            {t('stop.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconDoorOff size={16} stroke={1.5} />} onClick={() => setAsking('new')}>
            {t('stop.new')}
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconPlayerStop size={16} stroke={1.5} />}
            onClick={() => setAsking('all')}
          >
            {t('stop.all')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={t(all ? 'stop.all' : 'stop.new')}
        closeButtonProps={{ 'aria-label': t('stop.cancel') }}
      >
        <p className={classes.question}>{t(all ? 'stop.allHelp' : 'stop.newHelp')}</p>
        {all ? (
          <Textarea
            label={t('stop.words')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            maxLength={1_000}
            autosize
            minRows={2}
            mb={12}
          />
        ) : null}
        <div className={classes.actions}>
          <Button variant="default" onClick={() => setAsking(undefined)}>
            {t('stop.cancel')}
          </Button>
          <Button
            color="red"
            loading={stop.isPending}
            disabled={all && words.trim() === ''}
            onClick={() => stop.mutate({ id: flow, words: all ? words.trim() : undefined })}
          >
            {t(all ? 'stop.doAll' : 'stop.doNew')}
          </Button>
        </div>
      </Modal>
    </>
  );
}
