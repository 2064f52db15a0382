import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { memo } from 'react';
import { nodeById } from '../document/selectors.ts';
import { useDocument, useEditor } from '../flow-editor/context.ts';
import { useWords } from '../i18n/words.ts';
import { IconButton } from '../ui/icon-button.tsx';

/** In the panel of a step: opens the phone and goes on from this step. */
export const StartHere = memo(function StartHere({ node }: { node: string }) {
  const { phone, view } = useEditor();
  const t = useWords('phone');
  return (
    <IconButton
      label={t('startHere')}
      icon={IconPlayerPlay}
      onClick={() => {
        view.setTrying(true);
        void phone.startAt(node);
      }}
    />
  );
});

/** Beside the phone: goes on from the step that is chosen on the drawing. */
export function StartAtChosen() {
  const { phone, manifests } = useEditor();
  const node = useDocument((state) =>
    nodeById(state.flow, state.selection.length === 1 ? state.selection[0] : undefined),
  );
  const t = useWords('phone');
  if (node === undefined || manifests.get(node.type)?.canvas === true) return null;
  return (
    <Button
      size="compact-sm"
      variant="light"
      style={{ alignSelf: 'stretch', flex: 'none' }}
      leftSection={<IconPlayerPlay size={16} stroke={1.5} />}
      onClick={() => void phone.startAt(node.id)}
    >
      {t('startAtChosen', { name: node.name })}
    </Button>
  );
}
