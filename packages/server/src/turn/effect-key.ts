import { hash } from 'node:crypto';
import type { Whose } from './session-doc.ts';

/** Id of the record that an effect of a contact makes: doing the effect twice makes it once. */
export function effectKey({ channel, contact }: Pick<Whose, 'channel' | 'contact'>, effect: string): string {
  return hash('sha256', JSON.stringify([channel, contact, effect])).slice(0, 32);
}
