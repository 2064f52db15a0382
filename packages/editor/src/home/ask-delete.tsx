import { Button, Group, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../i18n/words.ts';
import { type FlowItem, getHere } from './api.ts';

/**
 * Lets a flow be deleted at once when nobody has it open; else asks before, naming who draws in it now. `question` stands on the
 * page meanwhile.
 */
export function useAskDelete(remove: (flow: FlowItem) => void): {
  ask(flow: FlowItem): void;
  question: ReactNode;
} {
  const t = useWords('home');
  const common = useWords('common');
  const [asked, setAsked] = useState<{ flow: FlowItem; who: string } | undefined>(undefined);
  const ask = async (flow: FlowItem) => {
    // Where that cannot be read the deletion itself tells why.
    const here = await getHere(flow.id).catch(() => []);
    const names = new Set(here.map(({ you, name }) => (you ? t('inIt.you') : name)));
    if (names.size === 0) remove(flow);
    else setAsked({ flow, who: [...names].join(', ') });
  };
  const close = () => setAsked(undefined);
  const question = (
    <Modal
      opened={asked !== undefined}
      onClose={close}
      title={t('inIt.title', { name: asked?.flow.name ?? '' })}
      closeButtonProps={{ 'aria-label': common('cancel') }}
    >
      <p style={{ margin: '0 0 16px' }}>{t('inIt.help', { who: asked?.who ?? '' })}</p>
      <Group gap={8} justify="flex-end">
        <Button variant="default" onClick={close} data-autofocus>
          {common('cancel')}
        </Button>
        <Button
          color="red"
          onClick={() => {
            if (asked !== undefined) remove(asked.flow);
            close();
          }}
        >
          {t('card.delete')}
        </Button>
      </Group>
    </Modal>
  );
  return { ask: (flow) => void ask(flow), question };
}
