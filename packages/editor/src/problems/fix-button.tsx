import { Button } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import type { Fix } from '../document/finding.ts';
import { useEditor } from '../flow-editor/context.ts';
import { useText } from '../flow-editor/words.ts';

/** Does what the finding proposes; one undo takes it back. */
export function FixButton({ fix }: { fix: Fix }) {
  const { actions, mayEdit } = useEditor();
  const text = useText();
  if (!mayEdit) return null;
  return (
    <Button
      variant="light"
      size="compact-xs"
      leftSection={<IconWand size={14} aria-hidden />}
      onClick={() => actions.applyFix(fix)}
      styles={{ label: { whiteSpace: 'normal' }, root: { height: 'auto', minHeight: 22, textAlign: 'left' } }}
    >
      {text(fix.label)}
    </Button>
  );
}
