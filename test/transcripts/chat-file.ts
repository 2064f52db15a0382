/**
 * A `.chat` file is a conversation that people can read and tests can replay.
 *
 *     # Tra cứu điểm thi: tìm thấy ngay          (comment; the first one is the title)
 *     @ flow: tra-cuu-diem-thi                    (a fact about the conversation)
 *
 *     Dân: tra diem                               what the citizen types; later lines are indented by five blanks
 *     Bot: Anh/Chị vui lòng nhập số báo danh.     one bubble; a line for each button follows
 *          [Gặp cán bộ]
 *          [Cổng dịch vụ công → https://…]        a button that opens a page
 *          [Gọi 113 ☎ 113]                        a button that calls
 *     Dân: [Gặp cán bộ]                           a tap on the button with this label
 *     Dân: (ảnh: hien-truong.jpg)                 pictures, by name: `(ảnh: a.jpg, b.jpg)`
 *     Dân: (vị trí: 10.7769, 106.7009)            a location
 *     Dân: (quan tâm)                             follows the account; `(nhãn dán)` is a sticker
 *     Việc: chuyển cán bộ – Cần cán bộ giải đáp   what the turn had done besides talking
 *
 * A typed text that begins with `[`, `(` or `\` is written with a `\` before it.
 */
import { printSaid, readSaid, type Said } from '@danloi/engine/testing';

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
  lines: ChatLine[];
}

const WHO = { Dân: 'citizen', Bot: 'bot', Việc: 'work' } as const;
const INDENT = '     ';

function lineOf(who: keyof typeof WHO, text: string): ChatLine {
  if (who === 'Dân') return { who: 'citizen', said: readSaid(text) };
  return { who: WHO[who], text };
}

/**
 * Reads a `.chat` file.
 * @throws Error that names the line when it is none of the kinds above.
 */
export function parseChat(source: string): Chat {
  const chat: Chat = { title: '', facts: {}, lines: [] };
  let open: { who: keyof typeof WHO; text: string } | undefined;
  const close = () => {
    if (open) chat.lines.push(lineOf(open.who, open.text.trimEnd()));
    open = undefined;
  };
  source
    .normalize('NFC')
    .split(/\r?\n/)
    .forEach((line, index) => {
      const [, who, text] = /^(Dân|Bot|Việc): ?(.*)$/.exec(line) ?? [];
      const [, name, value] = /^@ ([a-z-]+): (.+)$/.exec(line) ?? [];
      if (who !== undefined) {
        close();
        open = { who: who as keyof typeof WHO, text: text ?? '' };
      } else if (open && line.startsWith(INDENT)) open.text += `\n${line.slice(INDENT.length)}`;
      else if (open && line === '') open.text += '\n';
      else if (name !== undefined && value !== undefined) chat.facts[name] = value;
      else if (line.startsWith('#')) chat.title ||= line.slice(1).trim();
      else if (line !== '')
        throw new Error(`Line ${index + 1} of the conversation is of no known kind: ${line}`);
    });
  close();
  return chat;
}

/** Later lines indented; an empty one stays empty, for editors that cut blanks off. */
function hang(before: string, text: string): string {
  return before + text.replaceAll(/\n(?!\n|$)/g, `\n${INDENT}`);
}

/** The reverse of `parseChat`: a blank line before each word of the citizen. */
export function printChat(chat: Chat): string {
  const head = [
    `# ${chat.title}`,
    ...Object.entries(chat.facts).map(([name, value]) => `@ ${name}: ${value}`),
  ];
  const body = chat.lines.flatMap((line) => {
    if (line.who === 'citizen') return ['', printSaid(line.said)];
    return [hang(`${line.who === 'bot' ? 'Bot' : 'Việc'}: `, line.text)];
  });
  return `${[...head, ...body].join('\n')}\n`;
}

/** The citizen's words with the answers that follow each: what a replay walks through. */
export function exchanges(chat: Chat): { said: Said; answers: string[]; work: string[] }[] {
  const list: { said: Said; answers: string[]; work: string[] }[] = [];
  for (const line of chat.lines) {
    if (line.who === 'citizen') list.push({ said: line.said, answers: [], work: [] });
    else list.at(-1)?.[line.who === 'bot' ? 'answers' : 'work'].push(line.text);
  }
  return list;
}
