import { Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBraces,
  IconChartBar,
  IconFlag,
  IconLanguage,
  IconListCheck,
  IconListTree,
  IconPlus,
  IconReplace,
  type TablerIcon,
} from '@tabler/icons-react';
import { toLookAt } from '../problems/to-look-at.ts';
import { useDocument, useEditor, useProblems, useView } from './context.ts';
import classes from './rail.module.css';
import type { DrawerPane } from './view-store.ts';
import { useWords } from './words.ts';

const PANES: readonly { pane: DrawerPane; icon: TablerIcon }[] = [
  { pane: 'steps', icon: IconPlus },
  { pane: 'outline', icon: IconListTree },
  { pane: 'start', icon: IconFlag },
  { pane: 'variables', icon: IconBraces },
  { pane: 'languages', icon: IconLanguage },
  { pane: 'tests', icon: IconListCheck },
  { pane: 'texts', icon: IconReplace },
  { pane: 'numbers', icon: IconChartBar },
  { pane: 'problems', icon: IconAlertTriangle },
];

/** The narrow column at the left: each picture opens a drawer. */
export function Rail() {
  const { view, mayEdit } = useEditor();
  const open = useView((state) => state.drawer);
  // Nothing is wrong with a flow that is about to be begun.
  const empty = useDocument((state) => state.flow.nodes.length === 0);
  const found = useProblems((state) => toLookAt(state.findings).length);
  const count = empty ? 0 : found;
  const errors = useProblems((state) => state.findings.some((finding) => finding.severity === 'error'));
  const t = useWords();
  return (
    <nav className={classes.rail} aria-label={t('rail.label')}>
      {PANES.filter(({ pane }) => mayEdit || pane !== 'steps').map(({ pane, icon: Icon }) => {
        const label =
          pane === 'problems' && count > 0 ? t('rail.problemsCount', { count }) : t(`rail.${pane}`);
        return (
          <Tooltip key={pane} label={label} position="right" openDelay={300} disabled={open !== undefined}>
            <UnstyledButton
              className={classes.button}
              data-open={open === pane || undefined}
              data-main={pane === 'steps' || undefined}
              aria-pressed={open === pane}
              aria-label={label}
              onClick={() => view.toggleDrawer(pane)}
            >
              <Icon size={20} stroke={1.5} aria-hidden />
              {pane === 'problems' && count > 0 ? (
                <span className={classes.count} data-severity={errors ? 'error' : 'warning'} aria-hidden>
                  {count > 99 ? '99+' : count}
                </span>
              ) : null}
            </UnstyledButton>
          </Tooltip>
        );
      })}
    </nav>
  );
}
