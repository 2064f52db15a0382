import type { DrawerPane } from '../flow-editor/view-store.ts';
import type { FlowCommand } from './command.ts';

const pane = (id: string, name: DrawerPane, edits = false): FlowCommand => ({
  id,
  group: 'panel',
  ...(edits ? { edits } : {}),
  run: ({ view }) => view.openDrawer(name),
});

/** What opens beside the canvas. */
export const panelCommands: readonly FlowCommand[] = [
  pane('panel.outline', 'outline'),
  pane('panel.start', 'start', true),
  pane('panel.variables', 'variables'),
  pane('panel.tests', 'tests'),
  pane('panel.problems', 'problems'),
  {
    id: 'panel.texts',
    group: 'panel',
    keys: ['Mod+F', 'Mod+H'],
    whileTyping: true,
    run: ({ view }) => view.searchTexts(),
  },
];
