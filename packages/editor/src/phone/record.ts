import type { RecordedResult } from '@danloi/engine/flow';
import { printMessage, printSaid } from '@danloi/engine/testing/chat';
import type { PhoneEvent, Said, SimulateAnswer } from './phone-store.ts';

type Written = Parameters<typeof printSaid>[0];

/** A conversation in writing, and what effects gave in it: what a test of the flow is made of. */
export interface Recorded {
  lines: readonly string[];
  results: readonly RecordedResult[];
  /** Something happened that cannot be written down, so that no test can be made of it. */
  unwritable: boolean;
}

export const NOTHING_RECORDED: Recorded = { lines: [], results: [], unwritable: false };

/** What the citizen did, as conversations are written down; undefined where there is no way to write it. */
function written(event: PhoneEvent, said: Said | undefined, minutes: number): Written | undefined {
  switch (event.kind) {
    case 'start':
      return { kind: 'follow' };
    case 'text':
      return { kind: 'text', text: event.text };
    case 'choice':
      return said?.text === undefined ? undefined : { kind: 'tap', label: said.text };
    case 'image':
      return { kind: 'images', names: [event.media] };
    case 'location':
      return { kind: 'location', latitude: event.latitude, longitude: event.longitude };
    case 'sticker':
      return { kind: 'sticker' };
    case 'timer':
      return { kind: 'wait', minutes };
    default:
      return undefined;
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
  const mine = written(event, said, minutes);
  return {
    lines: [
      ...before.lines,
      ...(mine === undefined ? [] : [printSaid(mine)]),
      ...answer.messages.map((message) => printMessage(message)),
    ],
    results: [...before.results, ...(answer.results ?? [])],
    unwritable: before.unwritable || mine === undefined,
  };
}
