import type { Editor } from '../flow-editor/context.ts';

/** Where a command stands in the sheet of shortcuts and in the search. */
export const COMMAND_GROUPS = ['app', 'flow', 'step', 'walk', 'canvas', 'frame', 'panel'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/**
 * Something that can be done, named once: the keys, the search (Ctrl+K), the sheet of shortcuts (?) and menus all take
 * it from here. Its words stand in `i18n/<language>/commands.json` under its id.
 */
export interface Command<Context> {
  id: string;
  group: CommandGroup;
  /** `Mod` is Ctrl, or ⌘ on a Mac: `Mod+D`, `Shift+ArrowLeft`, `/`. The first is the one that is shown. */
  keys?: readonly string[];
  /** Its keys also hold while a text is being typed. */
  whileTyping?: boolean;
  /** Changes the flow: not offered to those who only read it. */
  edits?: boolean;
  /** Stands in the sheet but not in the search: there it would make no sense. */
  keysOnly?: boolean;
  /** The browser itself answers to its keys. */
  byBrowser?: boolean;
  enabled?(context: Context): boolean;
  run(context: Context): void;
}

/** What can be done with the flow on the screen. */
export type FlowCommand = Command<Editor>;

/** What every page can do. */
export interface AppHands {
  go(path: string): void;
  search(): void;
  sheet(): void;
  otherLanguage(): void;
  otherScheme(): void;
}

export type AppCommand = Command<AppHands>;

/** May the command be given now? */
export function isEnabled(command: FlowCommand, editor: Editor): boolean {
  return isOffered(command, editor) && command.enabled?.(editor) !== false;
}

/** Is the command one that this person may ever give here? */
export function isOffered(command: FlowCommand, editor: Editor): boolean {
  return command.edits !== true || editor.mayEdit;
}
