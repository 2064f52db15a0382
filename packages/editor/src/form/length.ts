import { segmentsOf } from './template-text.ts';

/** What one message may hold on the channel, characters. */
export const MESSAGE_LIMIT = 2_000;
/** What a value that is filled in is taken to be long; names and addresses are about so. */
const FILLED = 20;

/**
 * How long a text is on the channel, in the units that Zalo counts (UTF-16, composed). `exact` when nothing is filled in:
 * how long that will be is not known before.
 */
export function lengthOf(template: string): { letters: number; exact: boolean } {
  const parts = segmentsOf(template.normalize('NFC'), () => undefined);
  const letters = parts.reduce((sum, part) => sum + (part.kind === 'text' ? part.text.length : FILLED), 0);
  return { letters, exact: parts.every((part) => part.kind === 'text') };
}
