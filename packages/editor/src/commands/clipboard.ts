import type { FlowCommand } from './command.ts';

const nothing = (): void => undefined;

/**
 * Copy, cut and paste come as events of the browser, which alone may touch the clipboard unasked; here they are named
 * for the sheet of shortcuts.
 */
export const clipboardCommands: readonly FlowCommand[] = [
  { id: 'clip.copy', group: 'step', keys: ['Mod+C'], keysOnly: true, byBrowser: true, run: nothing },
  {
    id: 'clip.cut',
    group: 'step',
    keys: ['Mod+X'],
    keysOnly: true,
    byBrowser: true,
    edits: true,
    run: nothing,
  },
  {
    id: 'clip.paste',
    group: 'step',
    keys: ['Mod+V'],
    keysOnly: true,
    byBrowser: true,
    edits: true,
    run: nothing,
  },
];
