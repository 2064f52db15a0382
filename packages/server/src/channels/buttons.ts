/** What a button may be on the channel, and what it is as words. */
import type { Button } from '@danloi/engine';

export const MAX_BUTTONS = 5;
export const MAX_LABEL = 100;
/** Room left below the channel's limit of 2,000. */
export const MAX_TEXT = 1_900;

export const label = (button: Button): string => button.label.toWellFormed().normalize('NFC').trim();

export function fits(button: Button): boolean {
  if (button.label === '' || button.label.length > MAX_LABEL) return false;
  if (button.kind === 'phone') return /^\+?[\d .-]{3,20}$/.test(button.phone);
  return button.kind !== 'link' || /^https:\/\//i.test(button.url);
}
