import { createStore } from 'zustand/vanilla';
import type { FlowCommand } from './command.ts';

interface SheetState {
  opened: boolean;
  /** What the open page adds to the sheet; the flow editor adds its commands. */
  commands: readonly FlowCommand[];
}

/** The sheet of shortcuts: one for all pages. */
export const sheetStore = createStore<SheetState>(() => ({ opened: false, commands: [] }));

export const openSheet = (): void => sheetStore.setState({ opened: true });
export const closeSheet = (): void => sheetStore.setState({ opened: false });
