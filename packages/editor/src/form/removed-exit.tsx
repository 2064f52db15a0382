import type { Flow } from '@danloi/engine/flow';
import { Button, Group, Text as Words } from '@mantine/core';
import { useState } from 'react';
import { edgeFromPort, nodeById } from '../document/selectors.ts';
import { useDocument, useEditor } from '../flow-editor/context.ts';
import { exitsOf } from '../flow-editor/node-view.ts';
import { useText, useWords } from '../i18n/words.ts';
import { useForm } from './form-context.ts';

interface Removed {
  exit: string;
  step: string;
  /** The flow right after: the note stays until something else is done. */
  flow: Flow;
}

const idOf = (item: unknown): unknown =>
  typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;

/** Takes an item away; where a connection went with it, a line says where it led and takes it back. */
export function useRemovedExit(): { remove(item: unknown, take: () => void): void; note: React.ReactNode } {
  const { document, manifests } = useEditor();
  const form = useForm();
  const t = useWords('lists');
  const text = useText();
  const [removed, setRemoved] = useState<Removed | undefined>(undefined);
  const shown = useDocument((state) => removed !== undefined && removed.flow === state.flow);
  const remove = (item: unknown, take: () => void) => {
    const id = idOf(item);
    const { flow } = document.getState();
    const node = nodeById(flow, form.id);
    const edge = typeof id === 'string' ? edgeFromPort(flow, form.id, id) : undefined;
    const port = node && exitsOf(node, manifests.get(node.type)).find((one) => one.id === id);
    take();
    const step = nodeById(flow, edge?.to);
    setRemoved(
      step === undefined || port === undefined
        ? undefined
        : { exit: text(port.title), step: step.name, flow: document.getState().flow },
    );
  };
  const note = (
    <div role="status">
      {shown && removed !== undefined ? (
        <Group gap={8} wrap="nowrap" justify="space-between">
          <Words size="xs" style={{ color: 'var(--dl-warn)' }}>
            {t('ledTo', { exit: removed.exit, step: removed.step })}
          </Words>
          <Button
            size="compact-xs"
            variant="light"
            onClick={() => {
              setRemoved(undefined);
              document.undo();
            }}
          >
            {t('takeBack')}
          </Button>
        </Group>
      ) : null}
    </div>
  );
  return { remove, note };
}
