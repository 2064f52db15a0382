import { ActionIcon, Button, Group } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import {
  IconBoxPadding,
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Arrangement } from '../document/commands/arrange.ts';
import { useDocument, useEditor } from '../flow-editor/context.ts';
import { useWords } from '../i18n/words.ts';
import { arrangeChosen, frameChosen } from './drawing.ts';

const TOOLS: readonly { how: Arrangement; icon: TablerIcon }[] = [
  { how: 'left', icon: IconLayoutAlignLeft },
  { how: 'centre', icon: IconLayoutAlignCenter },
  { how: 'right', icon: IconLayoutAlignRight },
  { how: 'top', icon: IconLayoutAlignTop },
  { how: 'middle', icon: IconLayoutAlignMiddle },
  { how: 'bottom', icon: IconLayoutAlignBottom },
  { how: 'across', icon: IconLayoutDistributeVertical },
  { how: 'down', icon: IconLayoutDistributeHorizontal },
];

/** Lines several chosen steps up, spreads them, or puts a frame around them. */
export function ArrangeTools() {
  const editor = useEditor();
  const count = useDocument((state) => state.selection.length);
  const t = useWords('canvas');
  // Also while the focus is on one of these buttons, where the canvas itself does not hear it.
  useHotkeys([['Escape', () => editor.document.select([])]]);
  return (
    <>
      <Group gap={3} wrap="nowrap" role="toolbar" aria-label={t('arrange')}>
        {TOOLS.map(({ how, icon: Icon }) => (
          <ActionIcon
            key={how}
            variant="default"
            size={34}
            aria-label={t(`align.${how}`)}
            title={t(`align.${how}`)}
            disabled={!editor.mayEdit || (count < 3 && (how === 'across' || how === 'down'))}
            onClick={() => arrangeChosen(editor, how)}
          >
            <Icon size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        ))}
      </Group>
      <Button
        variant="default"
        leftSection={<IconBoxPadding size={16} stroke={1.5} />}
        disabled={!editor.mayEdit}
        onClick={() => frameChosen(editor)}
      >
        {t('frameChosen')}
      </Button>
    </>
  );
}
