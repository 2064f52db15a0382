import type { InboundEvent } from '../turn/event.ts';
import type { Button } from '../turn/message.ts';
import type { Said } from './said.ts';

/**
 * An event that came in, as a written conversation tells it: a payload is the tap of a button on the screen. Undefined for what no
 * citizen does: results, deadlines, what staff wrote.
 */
export function saidOf(event: InboundEvent, buttons: readonly Button[]): Said | undefined {
  switch (event.kind) {
    case 'text': {
      const tapped = buttons.find((button) => button.kind === 'choice' && button.payload === event.text);
      return tapped === undefined ? { kind: 'text', text: event.text } : { kind: 'tap', label: tapped.label };
    }
    case 'button': {
      const tapped = buttons.find((button) => button.kind === 'choice' && button.payload === event.payload);
      return tapped === undefined
        ? { kind: 'button', payload: event.payload }
        : { kind: 'tap', label: tapped.label };
    }
    case 'media': {
      const kind = event.media.every((media) => media.kind === 'image') ? 'images' : 'files';
      const names = event.media.map(({ id, name }) => name ?? id);
      return { kind, names, ...(event.text === undefined ? {} : { text: event.text }) };
    }
    case 'location':
      return { kind: 'location', latitude: event.latitude, longitude: event.longitude };
    case 'contact': {
      const { name, phone, address } = event;
      const given = { name, phone, address };
      return {
        kind: 'contact',
        ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
      };
    }
    case 'sticker':
    case 'follow':
      return { kind: event.kind };
    case 'deep-link':
      return { kind: 'deep-link', code: event.code };
    case 'schedule':
      return { kind: 'schedule', trigger: event.trigger };
    default:
      return undefined;
  }
}
