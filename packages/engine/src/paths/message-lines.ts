import type { Button, OutboundCard, OutboundMessage } from '../turn/message.ts';
import { hang } from './said.ts';

function printButton(button: Button): string {
  switch (button.kind) {
    case 'choice':
      return `[${button.label}]`;
    case 'link':
      return `[${button.label} → ${button.url}]`;
    case 'phone':
      return `[${button.label} ☎ ${button.phone}]`;
  }
}

/** What the bubble holds, line by line: picture, text, file, cards, then a line for each button. */
export function messageLines(message: OutboundMessage): string {
  return [
    ...(message.picture === undefined ? [] : [`(ảnh: ${message.picture.media})`]),
    ...(message.text === undefined ? [] : [message.text]),
    ...(message.file === undefined ? [] : [`(tệp: ${message.file.name})`]),
    ...(message.requestInfo === undefined ? [] : [`(xin chia sẻ: ${message.requestInfo.title})`]),
    ...(message.cards ?? []).flatMap(cardLines),
    ...(message.buttons ?? []).map(printButton),
  ].join('\n');
}

function cardLines({ title, subtitle, picture, buttons = [] }: OutboundCard): string[] {
  return [
    `(thẻ: ${title})`,
    ...(picture === undefined ? [] : [`(ảnh: ${picture.media})`]),
    ...(subtitle === undefined ? [] : [subtitle]),
    ...buttons.map(printButton),
  ];
}

/** A bubble of the bot as a conversation file shows it. */
export function printMessage(message: OutboundMessage): string {
  return `Bot: ${hang(messageLines(message))}`;
}
