import { Divider, Paper } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { memo, useEffect } from 'react';
import { useDocument, useEditor, useView } from '../flow-editor/context.ts';
import { StepChoice } from '../flow-editor/step-choice.tsx';
import { useWords } from '../flow-editor/words.ts';
import { StepList } from '../palette/step-list.tsx';
import classes from './step-menu.module.css';

const SIZE = { width: 320, height: 420 };

/** "What comes next?": opens where a wire was dropped or an exit was clicked; a new step, or one that is there. */
export const StepMenu = memo(function StepMenu() {
  const { actions, view } = useEditor();
  const menu = useView((state) => state.stepMenu);
  const hasNodes = useDocument((state) => state.flow.nodes.length > 1);
  const t = useWords();
  const close = () => view.openStepMenu(undefined);
  const ref = useClickOutside<HTMLDivElement>((event) => {
    // The list of steps opens outside of the menu's own box but belongs to it.
    const inList = event.target instanceof Element && event.target.closest('[role="listbox"]') !== null;
    if (!inList) close();
  });
  useEffect(() => {
    if (menu === undefined) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') view.openStepMenu(undefined);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [menu, view]);
  if (menu === undefined) return null;
  const { from } = menu;
  const left = Math.max(8, Math.min(menu.at.x, window.innerWidth - SIZE.width - 8));
  const top = Math.max(8, Math.min(menu.at.y, window.innerHeight - SIZE.height - 8));
  return (
    <Paper
      ref={ref}
      className={classes.menu}
      style={{ left, top, width: SIZE.width, maxHeight: SIZE.height }}
      role="dialog"
      aria-label={t('port.next')}
    >
      <h2 className={classes.title}>{t('port.next')}</h2>
      {from !== undefined && hasNodes ? (
        <>
          <StepChoice
            label={t('menu.existing')}
            except={undefined}
            value={undefined}
            onChoose={(node) => {
              if (node !== undefined) actions.connectExit(from.node, from.port, node);
              close();
            }}
          />
          <Divider my={8} label={t('menu.orNew')} />
        </>
      ) : null}
      <StepList
        autoFocus
        onChoose={(entry) => {
          actions.addStep(entry, menu);
          close();
        }}
      />
    </Paper>
  );
});
