/**
 * One channel-neutral message as the bubbles of a chat. The same message has three forms, from rich to plain: text with
 * buttons, a list with one button each, numbered text. All bubbles but the last are the same in every form, so a
 * message can change its form in the middle of being sent.
 */
import { type Button, type OutboundMessage, splitText } from '@danloi/engine';
import type { ChannelDoc } from '../documents.ts';

export type ButtonForm = ChannelDoc['buttonForm'];

export type Bubble =
  | { kind: 'text'; text: string }
  /** `text` is never empty. */
  | { kind: 'buttons' | 'list'; text: string; buttons: Button[] }
  | { kind: 'picture'; media: string; alt: string; text?: string };

export const MAX_BUTTONS = 5;
export const MAX_LABEL = 100;
/** Room left below the channel's limit of 2,000. */
export const MAX_TEXT = 1_900;

const CHOOSE = 'Anh/Chị vui lòng chọn:';
const BY_NUMBER = 'Anh/Chị nhắn số để chọn.';

/** The bubbles of a message, in order; `maxText` is for a channel that has just refused longer ones. */
export function render(message: OutboundMessage, form: ButtonForm, maxText: number = MAX_TEXT): Bubble[] {
  const buttons = (message.buttons ?? []).map((button) => ({ ...button, label: label(button) }));
  const pieces = splitText(message.text ?? '', maxText);
  const { picture } = message;
  if (picture !== undefined && buttons.length === 0 && pieces.length <= 1) {
    const [text] = pieces;
    return [{ kind: 'picture', ...picture, ...(text === undefined ? {} : { text }) }];
  }
  const { native, lines } = divide(buttons, form);
  if (pieces.length === 0 && buttons.length > 0) pieces.push(CHOOSE);
  const texts = appendLines(pieces, lines, maxText);
  const bubbles: Bubble[] = texts.map((text) => ({ kind: 'text', text }));
  const last = texts.at(-1);
  if (native.length > 0 && last !== undefined)
    bubbles[texts.length - 1] = { kind: form === 'list' ? 'list' : 'buttons', text: last, buttons: native };
  return picture === undefined ? bubbles : [{ kind: 'picture', ...picture }, ...bubbles];
}

/** The next plainer form; undefined when there is none. */
export function plainer(form: ButtonForm): ButtonForm | undefined {
  return form === 'buttons' ? 'list' : form === 'list' ? 'numbers' : undefined;
}

const label = (button: Button): string => button.label.toWellFormed().normalize('NFC').trim();

/** What becomes a button and what a line of the text. Choices go together: a person chooses from one list. */
function divide(buttons: readonly Button[], form: ButtonForm): { native: Button[]; lines: string[] } {
  const choices = buttons.filter((button) => button.kind === 'choice');
  const asButtons = form !== 'numbers' && choices.length <= MAX_BUTTONS && choices.every(fits);
  const native: Button[] = asButtons ? [...choices] : [];
  const lines = asButtons ? [] : choices.map((choice, index) => `${index + 1}. ${choice.label}`);
  if (lines.length > 0) lines.push('', BY_NUMBER);
  const rest: string[] = [];
  for (const button of buttons) {
    if (button.kind === 'choice') continue;
    if (form !== 'numbers' && fits(button) && native.length < MAX_BUTTONS) native.push(button);
    else rest.push(asLine(button));
  }
  // In the order of the author.
  native.sort((a, b) => buttons.indexOf(a) - buttons.indexOf(b));
  return {
    native,
    lines: lines.length > 0 && rest.length > 0 ? [...rest, '', ...lines] : [...rest, ...lines],
  };
}

function fits(button: Button): boolean {
  if (button.label === '' || button.label.length > MAX_LABEL) return false;
  if (button.kind === 'phone') return /^\+?[\d .-]{3,20}$/.test(button.phone);
  return button.kind !== 'link' || /^https:\/\//i.test(button.url);
}

function asLine(button: Exclude<Button, { kind: 'choice' }>): string {
  const target = button.kind === 'link' ? button.url : button.phone;
  return button.label === '' ? target : `${button.label}: ${target}`;
}

/** The lines under the last piece when they fit there, else as bubbles of their own. */
function appendLines(pieces: readonly string[], lines: readonly string[], maxText: number): string[] {
  if (lines.length === 0) return [...pieces];
  const tail = lines.join('\n').normalize('NFC');
  const last = pieces.at(-1);
  const joined = last === undefined ? tail : `${last}\n\n${tail}`;
  if (joined.length <= maxText) return [...pieces.slice(0, -1), joined];
  return [...pieces, ...splitText(tail, maxText)];
}
