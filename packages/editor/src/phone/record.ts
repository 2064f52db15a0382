import type { RecordedResult } from '@danloi/engine/flow';
import type { Said as Written } from '@danloi/engine/paths/said';
import type { PhoneEvent, Said } from './phone-event.ts';
import { clockOf } from './settings.ts';

/** What the citizen did in a try-out and what effects gave meanwhile: what a test of the flow is made of. */
export interface Recorded {
  said: readonly Written[];
  results: readonly RecordedResult[];
  /** When it began: `yyyy-mm-ddTHH:mm` in Vietnam; '' before anything happened. */
  at: string;
}

export const NOTHING_RECORDED: Recorded = { said: [], results: [], at: '' };

/** What the citizen did, as conversations are written down; `minutes` until the deadline, where that is what happened. */
export function written(event: PhoneEvent, said: Said | undefined, minutes: number): Written {
  switch (event.kind) {
    case 'start':
    case 'set':
      return { kind: 'start' };
    case 'choice':
      return said?.also === undefined
        ? { kind: 'tap', label: said?.text ?? '' }
        : { kind: 'text', text: said.also };
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

/** The record with one more exchange. */
export function recorded(
  before: Recorded,
  exchange: { said: Written; results: readonly RecordedResult[]; at: number },
): Recorded {
  const { day, time } = clockOf(exchange.at);
  return {
    said: [...before.said, exchange.said],
    results: [...before.results, ...exchange.results],
    at: before.at === '' ? `${day}T${time}` : before.at,
  };
}
