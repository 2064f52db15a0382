import { clockOf } from '../calendar/day.ts';
import { formatDate } from '../values/format.ts';
import { type Draft, type Here, hereOf, note, personHas } from './draft.ts';
import { move } from './run.ts';

/** A deadline has come: its state takes it. What is no longer waited for does nothing, and nothing is said beside a person. */
export function due(draft: Draft, timer: string) {
  const { context } = draft.session;
  if (context.timer?.id !== timer) {
    return note(draft, 'Hẹn giờ này không còn được chờ.', 'Nothing waits for this deadline any more.');
  }
  if (personHas(draft)) {
    // Whoever writes after the person has gone wakes the step (see `isOver`).
    dropTimer(draft);
    return note(
      draft,
      'Đến giờ hẹn khi cán bộ đang trả lời, trợ lý giữ im lặng.',
      'A deadline came while a person has this chat; the bot is silent.',
    );
  }
  const here = hereOf(draft);
  if (here !== undefined) meet(draft, here);
}

/** Does this state wait for nothing but a deadline that has passed, or was passed over? Then the next word wakes it. */
export function isOver(draft: Draft, { state }: Here): boolean {
  const { timer } = draft.session.context;
  return state.meta?.waits === 'timer' && (timer === undefined || timer.due <= draft.now);
}

/** Takes the deadline of this state. */
export function meet(draft: Draft, here: Here): void {
  dropTimer(draft);
  const taken = move(draft, here, { type: 'timer', frame: draft.frame });
  if (!taken)
    note(draft, 'Đến giờ hẹn, không có việc gì để làm.', 'A deadline came, and there is nothing to do.');
}

/** A met deadline is no deadline any more; the state that comes next may set its own. */
function dropTimer(draft: Draft): void {
  const { timer: _met, ...context } = draft.session.context;
  draft.session.context = context;
}

/** A moment as citizens read it: `14:05`, on another day `08:00 ngày 26/11/2026`. */
export function readClock(moment: number, now: number): { time: string; day?: string } {
  const { day, time } = clockOf(moment);
  return day === clockOf(now).day ? { time } : { time, day: formatDate(day) };
}
