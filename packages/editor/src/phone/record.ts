import type { RecordedResult } from '@danloi/engine/flow';
import { printMessage } from '@danloi/engine/paths/message-lines';
import { printSaid, type Said as Written } from '@danloi/engine/paths/said';
import type { PhoneEvent, Said, SimulateAnswer } from './phone-store.ts';

/** A conversation in writing, and what effects gave in it: what a test of the flow is made of. */
export interface Recorded {
  lines: readonly string[];
  results: readonly RecordedResult[];
}

export const NOTHING_RECORDED: Recorded = { lines: [], results: [] };

/** What the citizen did, as conversations are written down. */
function written(event: PhoneEvent, said: Said | undefined, minutes: number): Written {
  switch (event.kind) {
    case 'start':
      return { kind: 'start' };
    case 'choice':
      return { kind: 'tap', label: said?.text ?? '' };
    case 'image':
      return { kind: 'images', names: [event.media] };
    case 'file':
      return { kind: 'files', names: [event.name] };
    case 'timer':
      return { kind: 'wait', minutes };
    default:
      return event;
  }
}

/** The record with one more exchange; `minutes` is how long it took until the deadline, where that is what happened. */
export function recorded(
  before: Recorded,
  event: PhoneEvent,
  said: Said | undefined,
  answer: Pick<SimulateAnswer, 'messages' | 'results'>,
  minutes = 0,
): Recorded {
  return {
    lines: [
      ...before.lines,
      printSaid(written(event, said, minutes)),
      ...answer.messages.map((message) => printMessage(message)),
    ],
    results: [...before.results, ...(answer.results ?? [])],
  };
}
