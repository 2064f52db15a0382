/**
 * One channel-neutral message as the bubbles of a chat. The same message has three forms, from rich to plain: text with
 * buttons, a list with one button each, numbered text. All bubbles but the last are the same in every form, so a
 * message can change its form in the middle of being sent.
 */
import {
  type Button,
  type OutboundCard,
  type OutboundMessage,
  type RequestInfo,
  splitText,
} from '@danloi/engine';
import type { ChannelDoc } from '../documents.ts';
import { fits, label, MAX_BUTTONS, MAX_TEXT } from './buttons.ts';
import { type CardsPart, type Part, type PlainPart, partsOf } from './parts.ts';

export { MAX_BUTTONS, MAX_LABEL, MAX_TEXT } from './buttons.ts';

export type ButtonForm = ChannelDoc['buttonForm'];

export type Bubble =
  | { kind: 'text'; text: string }
  /** `text` is never empty. */
  | { kind: 'buttons' | 'list'; text: string; buttons: Button[] }
  | { kind: 'picture'; media: string; alt: string; text?: string }
  /** A list whose elements are cards, each with at most one button. */
  | { kind: 'cards'; text?: string; cards: OutboundCard[] }
  | { kind: 'file'; media: string; name: string; text?: never }
  /** A card that shares how to reach the contact; `told`: words were said before it. */
  | { kind: 'info'; info: RequestInfo; told: boolean; text?: never };

const CHOOSE = 'Anh/Chị vui lòng chọn:';
const BY_NUMBER = 'Anh/Chị nhắn số để chọn.';

/** The bubbles of a message, in order; `maxText` is for a channel that has just refused longer ones. */
export function render(message: OutboundMessage, form: ButtonForm, maxText: number = MAX_TEXT): Bubble[] {
  return partsOf(message).flatMap((part) => renderPart(part, form, maxText));
}

/** The bubbles of one part: all but the last are the same in every form. */
export function renderPart(part: Part, form: ButtonForm, maxText: number = MAX_TEXT): Bubble[] {
  switch (part.kind) {
    case 'plain':
      return renderPlain(part, form, maxText);
    case 'cards':
      return form === 'numbers' ? renderAsText(part, maxText) : [cardsBubble(part)];
    case 'file':
      return [{ kind: 'file', ...part.file }];
    case 'info':
      return [{ kind: 'info', info: part.info, told: part.told }];
  }
}

const cardsBubble = ({ text, cards }: CardsPart): Bubble => ({
  kind: 'cards',
  cards: cards.map(({ buttons = [], ...card }) => ({
    ...card,
    buttons: buttons.map((button) => ({ ...button, label: label(button) })),
  })),
  ...(text === undefined ? {} : { text }),
});

/** Cards where nothing but text can be had: one below the other, their choices numbered through. */
function renderAsText({ text, cards, choices, more }: CardsPart, maxText: number): Bubble[] {
  let number = choices;
  const blocks = cards.map(({ title, subtitle, picture, buttons = [] }) => {
    const lines = buttons.map((button) =>
      button.kind === 'choice'
        ? `${++number}. ${label(button)}`
        : asLine({ ...button, label: label(button) }),
    );
    const about = picture === undefined || picture.alt.trim() === '' ? [] : [`[Hình ảnh: ${picture.alt}]`];
    return [title, ...(subtitle === undefined ? [] : [subtitle]), ...about, ...lines].join('\n');
  });
  const hint = number > choices && more !== true ? [BY_NUMBER] : [];
  const whole = [...(text === undefined ? [] : [text]), ...blocks, ...hint].join('\n\n');
  return splitText(whole.toWellFormed().normalize('NFC'), maxText).map((piece) => ({
    kind: 'text',
    text: piece,
  }));
}

function renderPlain({ message, choices, more }: PlainPart, form: ButtonForm, maxText: number): Bubble[] {
  const buttons = (message.buttons ?? []).map((button) => ({ ...button, label: label(button) }));
  const pieces = splitText(message.text ?? '', maxText);
  const { picture } = message;
  if (picture !== undefined && buttons.length === 0 && pieces.length <= 1) {
    const [text] = pieces;
    return [{ kind: 'picture', ...picture, ...(text === undefined ? {} : { text }) }];
  }
  const { native, lines } = divide(buttons, form, { before: choices, hint: more !== true });
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

/** What becomes a button and what a line of the text. Choices go together: a person chooses from one list. */
function divide(
  buttons: readonly Button[],
  form: ButtonForm,
  { before, hint }: { before: number; hint: boolean },
): { native: Button[]; lines: string[] } {
  const choices = buttons.filter((button) => button.kind === 'choice');
  const asButtons = form !== 'numbers' && choices.length <= MAX_BUTTONS && choices.every(fits);
  const native: Button[] = asButtons ? [...choices] : [];
  const lines = asButtons ? [] : choices.map((choice, index) => `${before + index + 1}. ${choice.label}`);
  if (lines.length > 0 && hint) lines.push('', BY_NUMBER);
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
