import type { Command } from './command.ts';
import { isPress } from './keys.ts';
import { singleKeys } from './single-keys.ts';

/** Is a text being typed there? */
export const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Does this press give the command? `quiet` where other things answer to keys: there only those hold that say so. */
export function gives(
  event: KeyboardEvent,
  { keys = [], whileTyping }: Pick<Command<never>, 'keys' | 'whileTyping'>,
  quiet: boolean,
): boolean {
  return (
    (!quiet || whileTyping === true) &&
    keys.some((combination) => isPress(event, combination) && singleKeys.allow(combination))
  );
}
