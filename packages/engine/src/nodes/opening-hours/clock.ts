import { type Hours, isOpen, momentWords, nextOpening, type Openness } from '../../calendar/index.ts';
import type { NodeAction, NodeGuard } from '../../compile/node-code.ts';

interface Week {
  hours: Hours;
  holidays: boolean;
}

/** Is it open, closed or a holiday at the moment of the event? */
export const is: NodeGuard<Week & { state: Openness }> = ({ event }, { hours, holidays, state }) => {
  const { now, calendar } = event.frame;
  return isOpen(hours, now, { calendar, holidays }) === state;
};

/** Keeps the next opening in words; empty while it is open, and where it never opens. */
export const next: NodeAction<Week & { to: string }> = ({ context, event }, { hours, holidays, to }) => {
  const { now, calendar } = event.frame;
  const moment = nextOpening(hours, now, { calendar, holidays });
  const words = moment === undefined || moment === now ? null : momentWords(moment, now, context.language);
  return { context: { vars: { ...context.vars, [to]: words } } };
};
