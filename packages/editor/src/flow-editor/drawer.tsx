import { CloseButton } from '@mantine/core';
import type { ComponentType } from 'react';
import { LanguagesPane } from '../languages/languages-pane.tsx';
import { NumbersPane } from '../numbers/numbers-pane.tsx';
import { Outline } from '../outline/outline.tsx';
import { Palette } from '../palette/palette.tsx';
import { ProblemsPane } from '../problems/problems-pane.tsx';
import { TextsPane } from '../search/texts/texts-pane.tsx';
import { StartPane } from '../start/start-pane.tsx';
import { TestsPane } from '../tests/tests-pane.tsx';
import { VariablesPane } from '../variables/variables-pane.tsx';
import { useEditor, useView } from './context.ts';
import classes from './panels.module.css';
import type { DrawerPane } from './view-store.ts';
import { useWords } from './words.ts';

const PANES: Record<DrawerPane, ComponentType> = {
  steps: Palette,
  outline: Outline,
  problems: ProblemsPane,
  variables: VariablesPane,
  languages: LanguagesPane,
  start: StartPane,
  tests: TestsPane,
  texts: TextsPane,
  numbers: NumbersPane,
};

/** The drawer beside the rail, 280 px; wider where two texts stand side by side. */
export function Drawer() {
  const { view } = useEditor();
  const pane = useView((state) => state.drawer);
  const t = useWords();
  if (pane === undefined) return null;
  const Pane = PANES[pane];
  return (
    <aside className={classes.drawer} data-pane={pane} aria-label={t(`rail.${pane}`)} data-keys="own">
      <div className={classes.head}>
        <h2 className={classes.title}>{t(`rail.${pane}`)}</h2>
        <CloseButton aria-label={t('panel.close')} onClick={() => view.openDrawer(undefined)} />
      </div>
      <div className={classes.scroll} data-body>
        <Pane />
      </div>
    </aside>
  );
}
