import type { Button, OutboundCard, OutboundMessage } from '../turn/message.ts';

/** What a citizen does in a written conversation. A tap names the button by its label, as eyes do. */
export type Said =
  | { kind: 'text'; text: string }
  | { kind: 'tap'; label: string }
  | { kind: 'images'; names: string[]; text?: string }
  | { kind: 'location'; latitude: number; longitude: number }
  | { kind: 'sticker' }
  | { kind: 'follow' }
  /** Nothing, for so many minutes: what falls due meanwhile happens. */
  | { kind: 'wait'; minutes: number };

const INDENT = '     ';
/** Later lines indented; an empty one stays empty, for editors that cut blanks off. */
const hang = (text: string) => text.replaceAll(/\n(?!\n|$)/g, `\n${INDENT}`);

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

/** What the bubble holds, line by line: picture, text, then a line for each button. */
export function messageLines(message: OutboundMessage): string {
  return [
    ...(message.picture === undefined ? [] : [`(ảnh: ${message.picture.media})`]),
    ...(message.text === undefined ? [] : [message.text]),
    ...(message.file === undefined ? [] : [`(tệp: ${message.file.name})`]),
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

function saidWords(said: Said): string {
  switch (said.kind) {
    case 'text':
      return /^[[(\\]/.test(said.text) ? `\\${said.text}` : said.text;
    case 'tap':
      return `[${said.label}]`;
    case 'images':
      return [`(ảnh: ${said.names.join(', ')})`, ...(said.text === undefined ? [] : [said.text])].join('\n');
    case 'location':
      return `(vị trí: ${said.latitude}, ${said.longitude})`;
    case 'sticker':
      return '(nhãn dán)';
    case 'follow':
      return '(quan tâm)';
    case 'wait':
      return `(chờ: ${said.minutes} phút)`;
  }
}

/** What a citizen does, as a conversation file shows it. */
export function printSaid(said: Said): string {
  return `Dân: ${hang(saidWords(said))}`;
}

const IMAGES = /^\(ảnh: ([^)]+)\)(?:\n([\s\S]+))?$/;
const WAIT = /^\(chờ: (\d{1,7}) phút\)$/;
const LOCATION = /^\(vị trí: (-?[\d.]+), (-?[\d.]+)\)$/;

/** Reads the words after `Dân: `; the reverse of `printSaid`. */
export function readSaid(words: string): Said {
  const [, names, text] = IMAGES.exec(words) ?? [];
  if (names !== undefined) {
    return { kind: 'images', names: names.split(', '), ...(text === undefined ? {} : { text }) };
  }
  const [, latitude, longitude] = LOCATION.exec(words) ?? [];
  if (latitude !== undefined) {
    return { kind: 'location', latitude: Number(latitude), longitude: Number(longitude) };
  }
  const minutes = WAIT.exec(words)?.[1];
  if (minutes !== undefined) return { kind: 'wait', minutes: Number(minutes) };
  if (words === '(nhãn dán)') return { kind: 'sticker' };
  if (words === '(quan tâm)') return { kind: 'follow' };
  const label = /^\[(.+)\]$/.exec(words)?.[1];
  if (label !== undefined) return { kind: 'tap', label };
  return { kind: 'text', text: words.startsWith('\\') ? words.slice(1) : words };
}
