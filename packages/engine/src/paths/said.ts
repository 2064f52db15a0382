/** What a citizen does in a written conversation. A tap names the button by its label, as eyes do. */
export type Said =
  | { kind: 'text'; text: string }
  | { kind: 'tap'; label: string }
  | { kind: 'images'; names: string[]; text?: string }
  | { kind: 'files'; names: string[]; text?: string }
  | { kind: 'location'; latitude: number; longitude: number }
  | { kind: 'sticker' }
  | { kind: 'contact'; name?: string; phone?: string; address?: string }
  | { kind: 'follow' }
  /** A link or QR code with this code. */
  | { kind: 'deep-link'; code: string }
  /** A button that was made outside of flows. */
  | { kind: 'button'; payload: string }
  /** A schedule of the flow is due: the id of its trigger. */
  | { kind: 'schedule'; trigger: string }
  /** Nothing, for so many minutes: what falls due meanwhile happens. */
  | { kind: 'wait'; minutes: number }
  /** The flow begins, however that came: for flows that no word of a citizen starts. */
  | { kind: 'start' };

const INDENT = '     ';

/** Later lines indented; an empty one stays empty, for editors that cut blanks off. */
export const hang = (text: string): string => text.replaceAll(/\n(?!\n|$)/g, `\n${INDENT}`);

/** The reverse of `hang`, for one later line. */
export const unhang = (line: string): string | undefined => {
  if (line.startsWith(INDENT)) return line.slice(INDENT.length);
  return line.trim() === '' ? '' : undefined;
};

/** What a citizen does, as a conversation file shows it. */
export function printSaid(said: Said): string {
  return `Dân: ${hang(saidWords(said))}`;
}

/** Would a trip through a file, where lines are trimmed and letters composed, bring these words back? */
function isPlain(text: string): boolean {
  const lines = text.split('\n');
  return (
    lines[0] !== '' &&
    lines.at(-1) !== '' &&
    lines.every((line) => line === line.trimEnd() && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(line)) &&
    text === text.normalize('NFC')
  );
}

/** Any words at all: in JSON, every letter that is not plain as its code. */
function quoted(text: string): string {
  const json = JSON.stringify(text);
  return json.replaceAll(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Words inside brackets, several of them apart by commas. */
const word = (text: string): string =>
  isPlain(text) && !/[\n,;"()\\]/.test(text) && text === text.trim() ? text : quoted(text);

const withText = (words: string, text: string | undefined): string => {
  if (text === undefined) return words;
  return `${words}\n${isPlain(text) && !text.startsWith('(chữ:') ? text : `(chữ: ${quoted(text)})`}`;
};

function saidWords(said: Said): string {
  switch (said.kind) {
    case 'text':
      if (!isPlain(said.text)) return `(chữ: ${quoted(said.text)})`;
      return /^[[(\\]/.test(said.text) ? `\\${said.text}` : said.text;
    case 'tap':
      return isPlain(said.label) && !said.label.startsWith('"')
        ? `[${said.label}]`
        : `[${quoted(said.label)}]`;
    case 'images':
      return withText(`(ảnh: ${said.names.map(word).join(', ')})`, said.text);
    case 'files':
      return withText(`(tệp: ${said.names.map(word).join(', ')})`, said.text);
    case 'location':
      return `(vị trí: ${said.latitude}, ${said.longitude})`;
    case 'sticker':
      return '(nhãn dán)';
    case 'contact':
      return `(chia sẻ: ${contactWords(said)})`;
    case 'follow':
      return '(quan tâm)';
    case 'deep-link':
      return `(liên kết: ${word(said.code)})`;
    case 'button':
      return `(nút: ${word(said.payload)})`;
    case 'schedule':
      return `(đến lịch: ${word(said.trigger)})`;
    case 'wait':
      return `(chờ: ${duration(said.minutes)})`;
    case 'start':
      return '(bắt đầu)';
  }
}

const CONTACT_WORDS = { name: 'tên', phone: 'số', address: 'địa chỉ' } as const;

function contactWords(contact: Extract<Said, { kind: 'contact' }>): string {
  return (['name', 'phone', 'address'] as const)
    .flatMap((key) => (contact[key] === undefined ? [] : [`${CONTACT_WORDS[key]} ${word(contact[key])}`]))
    .join('; ');
}

/** In the largest unit that is whole: 90 phút, 2 giờ, 3 ngày. */
function duration(minutes: number): string {
  if (minutes > 0 && minutes % 1_440 === 0) return `${minutes / 1_440} ngày`;
  return minutes > 0 && minutes % 60 === 0 ? `${minutes / 60} giờ` : `${minutes} phút`;
}
