import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconMaximize, IconMinus, IconPlus, IconSitemap } from '@tabler/icons-react';
import { useReactFlow, useStore } from '@xyflow/react';
import { memo, type ReactNode, useCallback } from 'react';
import { useCanvasHands } from '../commands/use-canvas-hands.ts';
import { useWords } from '../flow-editor/words.ts';
import classes from './canvas.module.css';
import { useFit } from './far/use-fit.ts';
import type { TidyHow } from './tidy.ts';
import { TidyMenu } from './tidy-menu.tsx';

function Tool(props: { label: string; onClick(): void; children: ReactNode; disabled?: boolean }) {
  return (
    <Tooltip label={props.label} openDelay={400}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={props.label}
        onClick={props.onClick}
        disabled={props.disabled === true}
      >
        {props.children}
      </ActionIcon>
    </Tooltip>
  );
}

interface ControlsProps {
  tidy(how: TidyHow): Promise<void>;
  mayTidy: boolean;
}

/** Zoom, fit and tidy: the only things that float over the canvas. They stay as they are while a card is dragged. */
export const Controls = memo(function Controls({ tidy, mayTidy }: ControlsProps) {
  const flow = useReactFlow();
  const zoom = useStore((state) => Math.round(state.transform[2] * 100));
  const t = useWords();
  const fit = useFit();
  const quick = { duration: 160 };
  const tidyAll = useCallback(() => void tidy('all'), [tidy]);
  useCanvasHands(tidyAll);
  return (
    <Group className={classes.controls} gap={2} role="toolbar" aria-label={t('canvas.controls')}>
      <Tool label={t('canvas.zoomOut')} onClick={() => flow.zoomOut(quick)}>
        <IconMinus size={18} stroke={1.5} />
      </Tool>
      <button
        type="button"
        className={classes.zoom}
        onClick={() => flow.zoomTo(1, quick)}
        aria-label={`${zoom} % · ${t('canvas.zoomReset')}`}
      >
        {zoom} %
      </button>
      <Tool label={t('canvas.zoomIn')} onClick={() => flow.zoomIn(quick)}>
        <IconPlus size={18} stroke={1.5} />
      </Tool>
      <Tool label={t('canvas.fit')} onClick={fit}>
        <IconMaximize size={18} stroke={1.5} />
      </Tool>
      <Tool label={t('canvas.tidy')} onClick={tidyAll} disabled={!mayTidy}>
        <IconSitemap size={18} stroke={1.5} />
      </Tool>
      <TidyMenu tidy={tidy} mayTidy={mayTidy} />
    </Group>
  );
});
