/**
 * A message as the parts that are sent one after the other. The parts of a message are the same in every form of buttons; only
 * the bubbles of a part differ, so that the form may change in the middle of a message.
 */
import type { Button, OutboundCard, OutboundFile, OutboundMessage, RequestInfo } from '@danloi/engine';
import { fits, label, MAX_LABEL, MAX_TEXT } from './buttons.ts';

/** Text, picture and buttons, as most messages are. */
export interface PlainPart {
  kind: 'plain';
  message: Pick<OutboundMessage, 'text' | 'picture' | 'buttons'>;
  /** How many choices the parts before it have: where choices are numbered, they go on behind those. */
  choices: number;
  /** More choices follow in the next part: how to choose is said there. */
  more?: boolean;
}

/** Cards that fit one list of the channel, with the words above them. */
export interface CardsPart {
  kind: 'cards';
  text?: string;
  cards: OutboundCard[];
  choices: number;
  more?: boolean;
}

export type Part =
  | PlainPart
  | CardsPart
  | { kind: 'file'; file: OutboundFile }
  | { kind: 'info'; info: RequestInfo; told: boolean };

/** What the channel's list takes at once. */
const MAX_CARDS = 5;
const MAX_SUBTITLE = 500;

export function partsOf({ text, picture, buttons, cards = [], file, requestInfo }: OutboundMessage): Part[] {
  const told = (text ?? '').trim() !== '';
  const parts: Part[] = [];
  if (cards.length === 0 && (told || picture !== undefined || (buttons ?? []).length > 0))
    parts.push({
      kind: 'plain',
      message: {
        ...(text === undefined ? {} : { text }),
        ...(picture === undefined ? {} : { picture }),
        ...(buttons === undefined ? {} : { buttons }),
      },
      choices: 0,
    });
  if (cards.length > 0) parts.push(...cardParts(told ? text : undefined, cards));
  if (file !== undefined) parts.push({ kind: 'file', file });
  if (requestInfo !== undefined) parts.push({ kind: 'info', info: requestInfo, told });
  return parts;
}

const choicesIn = (cards: readonly OutboundCard[]): number =>
  cards.flatMap(({ buttons = [] }) => buttons).filter(({ kind }) => kind === 'choice').length;

function cardParts(text: string | undefined, cards: readonly OutboundCard[]): Part[] {
  const short = text === undefined || text.length <= MAX_TEXT;
  if (!short || !cards.every(isListed))
    return asPlain({ kind: 'cards', cards: [...cards], choices: 0, ...(text === undefined ? {} : { text }) });
  const parts: CardsPart[] = [];
  for (let at = 0; at < cards.length; at += MAX_CARDS)
    parts.push({
      kind: 'cards',
      cards: cards.slice(at, at + MAX_CARDS),
      choices: choicesIn(cards.slice(0, at)),
      ...(choicesIn(cards.slice(at + MAX_CARDS)) > 0 ? { more: true } : {}),
      ...(at === 0 && text !== undefined ? { text } : {}),
    });
  return parts;
}

/** An element of a list has a title, one line below it and one button. */
function isListed({ title, subtitle = '', buttons = [] }: OutboundCard): boolean {
  const named = title.trim() !== '' && title.length <= MAX_LABEL && subtitle.length <= MAX_SUBTITLE;
  return named && buttons.length <= 1 && buttons.every((button) => fits({ ...button, label: label(button) }));
}

/** The same cards without a list: the words above them, then a bubble for each, the title above its line. */
export function asPlain({ text, cards, choices, more = false }: CardsPart): PlainPart[] {
  const first: PlainPart[] = text === undefined ? [] : [{ kind: 'plain', message: { text }, choices }];
  let before = choices;
  return first.concat(
    cards.map(({ title, subtitle, picture, buttons = [] }, at): PlainPart => {
      const part: PlainPart = {
        kind: 'plain',
        message: {
          text: subtitle === undefined ? title : `${title}\n${subtitle}`,
          ...(picture === undefined ? {} : { picture }),
          ...(buttons.length === 0 ? {} : { buttons: [...buttons] }),
        },
        choices: before,
        ...(more || choicesIn(cards.slice(at + 1)) > 0 ? { more: true } : {}),
      };
      before += buttons.filter((button: Button) => button.kind === 'choice').length;
      return part;
    }),
  );
}
