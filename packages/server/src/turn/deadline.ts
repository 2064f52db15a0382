import type { InboundEvent, Timer } from '@danloi/engine';
import type { SessionDoc } from '../documents.ts';

/** The deadline that a session waits for: not one that was taken, none while a person has the chat. */
function deadlineOf({ state, firedTimer, erased }: SessionDoc): Timer | undefined {
  const { timer } = state.context;
  if (timer === undefined || timer.id === firedTimer || state.handOver !== undefined || erased)
    return undefined;
  return timer;
}

/** The document with its deadline where the index finds it. */
export function withTimer(doc: SessionDoc): SessionDoc {
  const { timerAt: _, firedTimer, ...rest } = doc;
  const due = deadlineOf(doc)?.due;
  const current = firedTimer !== undefined && firedTimer === doc.state.context.timer?.id;
  return {
    ...rest,
    ...(due === undefined ? {} : { timerAt: due }),
    ...(current ? { firedTimer } : {}),
  };
}

/** The event of a session's deadline: the same however often it is found, so that it counts once. */
export function deadlineEvent(doc: SessionDoc): InboundEvent | undefined {
  const timer = deadlineOf(doc);
  return timer && { id: `timer:${timer.id}`, at: timer.due, kind: 'timer', timer: timer.id, due: timer.due };
}
