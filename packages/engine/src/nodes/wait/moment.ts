import { momentAt } from '../../calendar/index.ts';
import { todayOf } from '../../compile/machine-event.ts';
import type { NodeAction, NodeGuard } from '../../compile/node-code.ts';
import { wordsOf } from '../../compile/reading.ts';
import { type Args, saidIn, scopeOf } from '../../compile/scope.ts';
import { orderedOf } from '../../conditions/operands.ts';
import { render } from '../../template/render.ts';
import { isPayload } from '../../turn/payload.ts';

/** Until when: templates of day and time, and how much earlier. */
export interface Until {
  day: string;
  time?: string;
  before: number;
}

/** A day without a time begins when people are up. */
const MORNING = '08:00';

/** The moment that is waited for; undefined when its day or time cannot be read. */
function momentIn(args: Args, { day, time, before }: Until): number | undefined {
  const scope = scopeOf(args);
  const today = todayOf(args.event.frame);
  const clock = time === undefined ? '' : render(time, scope).trim();
  const onDay = orderedOf(render(day, scope), today);
  const atTime = orderedOf(clock === '' ? MORNING : clock, today);
  if (onDay?.kind !== 'day' || atTime?.kind !== 'time') return undefined;
  return momentAt(onDay.text, atTime.text) - before * 60_000;
}

/** Is there nothing to wait for: the moment has come already, or is not known? */
export const past: NodeGuard<Until> = (args, until) => (momentIn(args, until) ?? 0) <= args.event.frame.now;

/** Moves the deadline that was just set to the moment waited for. */
export const until: NodeAction<Until> = (args, params) => {
  const { timer } = args.context;
  const due = momentIn(args, params);
  return timer === undefined || due === undefined ? {} : { context: { timer: { ...timer, due } } };
};

/** Did the citizen write or send something? The tap of an old button is no reply. */
export const replied: NodeGuard = ({ event }) => {
  const said = saidIn(event);
  const words = said === undefined ? undefined : wordsOf(said);
  return said !== undefined && !(words !== undefined && isPayload(words));
};

/** Keeps the words of the reply; null when it has none (a picture alone). */
export const keep: NodeAction<{ to: string }> = ({ context, event }, { to }) => {
  const said = saidIn(event);
  const words = said === undefined ? undefined : wordsOf(said);
  return { context: { vars: { ...context.vars, [to]: words ?? null } } };
};
