import type { MachineContext } from '../turn/session.ts';
import type { Emitted, MachineEvent } from './machine-event.ts';

/** What actions and guards get from XState. */
export interface Args {
  context: MachineContext;
  event: MachineEvent;
}

/** What an action does: changes of the context, and what it emits, in order. */
export interface Done {
  context?: Partial<MachineContext>;
  emits?: Emitted[];
}

/** A pure action: what it changes and emits follows from context, event and params alone. */
export type NodeAction<P = never> = (args: Args, params: P) => Done;

/** A pure guard: it follows from context, event and params alone. */
export type NodeGuard<P = never> = (args: Args, params: P) => boolean;
