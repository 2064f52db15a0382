import type { Said } from './said.ts';

const MINUTES: Readonly<Record<string, number>> = { phút: 1, giờ: 60, ngày: 1_440 };
const QUOTED = /^\(chữ: ("(?:[^"\\]|\\.)*")\)$/;
const LOCATION = /^(-?[\d.]+(?:e-?\d+)?), (-?[\d.]+(?:e-?\d+)?)$/;

/** Reads the words after `Dân: `; the reverse of `printSaid`. Never throws: what is no action is text. */
export function readSaid(words: string): Said {
  if (words === '(nhãn dán)') return { kind: 'sticker' };
  if (words === '(quan tâm)') return { kind: 'follow' };
  if (words === '(bắt đầu)') return { kind: 'start' };
  const wait = /^\(chờ:? (\d{1,7}) (phút|giờ|ngày)\)$/.exec(words);
  if (wait) return { kind: 'wait', minutes: Number(wait[1]) * (MINUTES[wait[2] ?? ''] ?? 1) };
  const label = /^\[([\s\S]+)\]$/.exec(words)?.[1];
  if (label !== undefined) return { kind: 'tap', label: unquoted(label) ?? label };
  const text = QUOTED.exec(words)?.[1];
  if (text !== undefined) return { kind: 'text', text: unquoted(text) ?? text };
  return bracketed(words) ?? { kind: 'text', text: words.startsWith('\\') ? words.slice(1) : words };
}

function bracketed(words: string): Said | undefined {
  const { name, inside, after } = cut(words) ?? {};
  if (name === undefined || inside === undefined) return undefined;
  const more = after === undefined ? {} : { text: unquoted(QUOTED.exec(after)?.[1] ?? '') ?? after };
  if (name === 'ảnh') return { kind: 'images', names: parts(inside), ...more };
  if (name === 'tệp') return { kind: 'files', names: parts(inside), ...more };
  if (after !== undefined) return undefined;
  const [only = ''] = parts(inside);
  switch (name) {
    case 'vị trí': {
      const [, latitude, longitude] = LOCATION.exec(inside) ?? [];
      return latitude === undefined
        ? undefined
        : { kind: 'location', latitude: Number(latitude), longitude: Number(longitude) };
    }
    case 'chia sẻ':
      return contact(inside);
    case 'liên kết':
      return { kind: 'deep-link', code: only };
    case 'nút':
      return { kind: 'button', payload: only };
    case 'đến lịch':
      return { kind: 'schedule', trigger: only };
    default:
      return undefined;
  }
}

/** `(name: inside)` and what follows on further lines; brackets in quotes do not count. */
function cut(words: string): { name: string; inside: string; after?: string } | undefined {
  const [, name, rest] = /^\(([^():"]+): ?([\s\S]*)$/.exec(words) ?? [];
  if (name === undefined || rest === undefined) return undefined;
  const [inside] = /^(?:"(?:[^"\\]|\\.)*"|[^")\n])*/.exec(rest) ?? [''];
  const end = rest.slice(inside.length);
  if (end === ')') return { name, inside };
  return end.startsWith(')\n') ? { name, inside, after: end.slice(2) } : undefined;
}

/** Words apart by commas, those in quotes as they are. */
function parts(inside: string): string[] {
  const found = inside.match(/(?:"(?:[^"\\]|\\.)*"|[^",])+/g) ?? [];
  return found.map((part) => unquoted(part.trim()) ?? part.trim());
}

function contact(inside: string): Said {
  const keys = { tên: 'name', số: 'phone', 'địa chỉ': 'address' } as const;
  const fields = (inside.match(/(?:"(?:[^"\\]|\\.)*"|[^";])+/g) ?? []).flatMap((part) => {
    const [, key, value = ''] = /^(tên|số|địa chỉ) ([\s\S]*)$/.exec(part.trim()) ?? [];
    const name = key === undefined ? undefined : keys[key as keyof typeof keys];
    return name === undefined ? [] : [[name, unquoted(value) ?? value] as const];
  });
  return { kind: 'contact', ...Object.fromEntries(fields) };
}

function unquoted(text: string): string | undefined {
  if (!text.startsWith('"')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
