import { readSaid } from './read-said.ts';
import { hang, printSaid, type Said, unhang } from './said.ts';

export type ChatLine =
  | { who: 'citizen'; said: Said }
  /** `text` is the bubble as printed: text, then a line for each button. */
  | { who: 'bot'; text: string }
  /** Something done beside talking: a form recorded, the chat handed to a person. */
  | { who: 'work'; text: string };

export interface Chat {
  title: string;
  /** Lines `@ name: value`. */
  facts: Record<string, string>;
  /** `at`: number of its first line, counted from one. */
  lines: (ChatLine & { at: number })[];
}

/** A conversation as text cannot be read: the line that is of no known kind. */
export class ChatError extends Error {
  override readonly name = 'ChatError';
  readonly line: number;
  constructor(line: number, text: string) {
    super(`Line ${line} of the conversation is of no known kind: ${text.slice(0, 200)}`);
    this.line = line;
  }
}

const WHO = { Dân: 'citizen', Bot: 'bot', Việc: 'work' } as const;

function lineOf(who: keyof typeof WHO, text: string): ChatLine {
  return who === 'Dân' ? { who: 'citizen', said: readSaid(text) } : { who: WHO[who], text };
}

/**
 * Reads a conversation in its written form: `Dân: …`, `Bot: …`, `Việc: …`, later lines indented by five blanks; `# …` are
 * comments, the first one the title; `@ name: value` are facts.
 * @throws ChatError that names the line when it is none of these.
 */
export function readChat(source: string): Chat {
  const chat: Chat = { title: '', facts: {}, lines: [] };
  let open: { who: keyof typeof WHO; text: string; at: number } | undefined;
  const close = () => {
    if (open) chat.lines.push({ ...lineOf(open.who, open.text.trimEnd()), at: open.at });
    open = undefined;
  };
  const lines = source.normalize('NFC').split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const [, who, text] = /^(Dân|Bot|Việc): ?(.*)$/.exec(line) ?? [];
    const [, name, value] = /^@ ([a-z-]+): (.+)$/.exec(line) ?? [];
    const later = open === undefined ? undefined : unhang(line);
    if (who !== undefined) {
      close();
      open = { who: who as keyof typeof WHO, text: text ?? '', at: index + 1 };
    } else if (open && later !== undefined) open.text += `\n${later}`;
    else if (name !== undefined && value !== undefined) chat.facts[name] = value;
    else if (line.startsWith('#')) chat.title ||= line.slice(1).trim();
    else if (line.trim() !== '') throw new ChatError(index + 1, line);
  }
  close();
  return chat;
}

/** The reverse of `readChat`: a blank line before each word of the citizen. */
export function printChat(chat: {
  title?: string;
  facts?: Record<string, string>;
  lines: readonly ChatLine[];
}): string {
  const head = [
    ...(chat.title ? [`# ${chat.title}`] : []),
    ...Object.entries(chat.facts ?? {}).map(([name, value]) => `@ ${name}: ${value}`),
  ];
  const body = chat.lines.flatMap((line) => {
    if (line.who === 'citizen') return ['', printSaid(line.said)];
    return [`${line.who === 'bot' ? 'Bot' : 'Việc'}: ${hang(line.text)}`];
  });
  return `${[...head, ...(head.length === 0 ? body.slice(body[0] === '' ? 1 : 0) : body)].join('\n')}\n`;
}

/** A word of the citizen with what followed it. */
export interface Exchange {
  said: Said;
  /** Number of its line. */
  at: number;
  bot: { text: string; at: number }[];
  work: { text: string; at: number }[];
}

/** The citizen's words with the answers that follow each: what a replay walks through. Answers before the first are left out. */
export function exchangesOf(chat: Chat): Exchange[] {
  const list: Exchange[] = [];
  for (const line of chat.lines) {
    if (line.who === 'citizen') list.push({ said: line.said, at: line.at, bot: [], work: [] });
    else list.at(-1)?.[line.who].push({ text: line.text, at: line.at });
  }
  return list;
}
