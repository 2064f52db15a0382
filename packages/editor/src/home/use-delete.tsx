import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { messageOf } from '../api/client.ts';
import { useText, useWords } from '../i18n/words.ts';
import { tellFailure } from '../ui/use-api.ts';
import { deleteFlow, FLOWS, type FlowItem } from './api.ts';

/** How long a deletion can be called back, ms. */
const CALL_BACK_MS = 8_000;

/**
 * Deletes a flow after a while in which it can be called back. Until then it is only hidden; whoever leaves the
 * page in between has meant it.
 */
export function useDelete(): { hidden: ReadonlySet<string>; remove(flow: FlowItem): void } {
  const client = useQueryClient();
  const t = useWords('home');
  const text = useText();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const planned = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  const show = useCallback((id: string) => {
    setHidden((before) => new Set([...before].filter((other) => other !== id)));
  }, []);

  const carryOut = useCallback(
    async (id: string) => {
      clearTimeout(planned.current.get(id));
      planned.current.delete(id);
      notifications.hide(id);
      try {
        await deleteFlow(id);
        await client.invalidateQueries({ queryKey: FLOWS });
      } catch (error) {
        show(id);
        tellFailure(text(messageOf(error)));
      }
    },
    [client, show, text],
  );

  const latest = useRef(carryOut);
  latest.current = carryOut;
  useEffect(() => {
    const flush = () => {
      for (const id of planned.current.keys()) void latest.current(id);
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  const remove = (flow: FlowItem) => {
    setHidden((before) => new Set([...before, flow.id]));
    planned.current.set(
      flow.id,
      setTimeout(() => void latest.current(flow.id), CALL_BACK_MS),
    );
    notifications.show({
      id: flow.id,
      autoClose: CALL_BACK_MS,
      withCloseButton: false,
      message: (
        <Group justify="space-between" wrap="nowrap">
          {t('deleted', { name: flow.name })}
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              clearTimeout(planned.current.get(flow.id));
              planned.current.delete(flow.id);
              notifications.hide(flow.id);
              show(flow.id);
            }}
          >
            {t('undo')}
          </Button>
        </Group>
      ),
    });
  };
  return { hidden, remove };
}
