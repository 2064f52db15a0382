import { canvasCommands } from './canvas.ts';
import { clipboardCommands } from './clipboard.ts';
import type { FlowCommand } from './command.ts';
import { drawingCommands } from './drawing.ts';
import { flowCommands } from './flow.ts';
import { frameCommands } from './frames.ts';
import { panelCommands } from './panels.ts';
import { stepCommands } from './steps.ts';
import { tryOutCommands } from './try-out.ts';
import { walkCommands } from './walk.ts';

/**
 * All that can be done in the flow editor. To add to it: a file `commands/<feature>.ts` with a list of commands, its
 * words under their ids in `i18n/<language>/commands.json`, and the list here.
 */
export const FLOW_COMMANDS: readonly FlowCommand[] = [
  ...flowCommands,
  ...tryOutCommands,
  ...stepCommands,
  ...clipboardCommands,
  ...walkCommands,
  ...canvasCommands,
  ...drawingCommands,
  ...frameCommands,
  ...panelCommands,
];
