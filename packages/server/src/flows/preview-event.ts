import type { InboundEvent, Timer } from '@danloi/engine';

/** What the phone preview may do. */
export type PhoneEvent =
  /** Begins anew; with a step, from there and with what is known by now. */
  | { kind: 'start'; node?: string }
  /** Whoever tries the flow out gives a variable another value: nobody said anything. */
  | { kind: 'set'; name: string; value: string }
  | { kind: 'text'; text: string }
  | { kind: 'choice'; payload: string }
  | { kind: 'image'; media: string }
  | { kind: 'file'; media: string; name: string }
  | { kind: 'location'; latitude: number; longitude: number }
  | { kind: 'contact'; name?: string; phone?: string; address?: string }
  | { kind: 'sticker' }
  /** The citizen came by a link or QR code. */
  | { kind: 'deep-link'; code: string }
  /** Nobody answered until the deadline of the step that waits. */
  | { kind: 'timer' };

/** The event that a turn takes for what was done on the phone preview; undefined where there is no deadline to wait for. */
export function inboundOf(
  event: Exclude<PhoneEvent, { kind: 'set' }>,
  base: { id: string; at: number },
  timer: Timer | undefined,
): InboundEvent | undefined {
  switch (event.kind) {
    case 'start':
      return { ...base, kind: 'follow' };
    case 'text':
      return { ...base, kind: 'text', text: event.text };
    case 'choice':
      return { ...base, kind: 'button', payload: event.payload };
    case 'image':
      return { ...base, kind: 'media', media: [{ id: event.media, kind: 'image' }] };
    case 'file':
      return { ...base, kind: 'media', media: [{ id: event.media, kind: 'file', name: event.name }] };
    case 'timer':
      // Time goes on to the deadline.
      return (
        timer && { ...base, at: Math.max(base.at, timer.due), kind: 'timer', timer: timer.id, due: timer.due }
      );
    default:
      return { ...base, ...event };
  }
}
