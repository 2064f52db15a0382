import type { Text } from '../../node-type/manifest.ts';
import { isRecord, own } from './same.ts';

/** Characters of a value that a sentence bears. */
const LONGEST = 120;
/** Characters kept before the first difference of two long texts. */
const BEFORE = 30;

/** Two texts as a sentence can hold them: of long ones the part where they begin to differ. */
export function excerpts(from: string, to: string): { from: string; to: string } {
  if (from.length <= LONGEST && to.length <= LONGEST) return { from, to };
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same++;
  const start = Math.max(0, same - BEFORE);
  return { from: cut(from, start), to: cut(to, start) };
}

function cut(text: string, start: number): string {
  const part = text.slice(start, start + LONGEST).toWellFormed();
  return `${start > 0 ? '…' : ''}${part}${start + LONGEST < text.length ? '…' : ''}`;
}

/** A value of a field as people read it. */
export function valueWords(value: unknown, choices: unknown): Text {
  if (typeof value === 'string') {
    const title = isRecord(choices) ? own(choices, value) : undefined;
    if (isRecord(title) && typeof title.vi === 'string' && typeof title.en === 'string') {
      return { vi: `“${title.vi}”`, en: `“${title.en}”` };
    }
    return both(`“${cut(value, 0)}”`);
  }
  if (typeof value === 'boolean') return value ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' };
  if (typeof value === 'number') return both(String(value));
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every((item) => typeof item === 'string' || typeof item === 'number')) {
      return both(`“${cut(value.join(', '), 0)}”`);
    }
    return { vi: `${value.length} mục`, en: `${value.length} entries` };
  }
  const name = nameOfItem(value);
  return name === undefined ? { vi: 'một mục', en: 'an entry' } : both(`“${cut(name, 0)}”`);
}

/** What an item of a list calls itself: its label, title, name or first text. */
export function nameOfItem(item: unknown): string | undefined {
  if (!isRecord(item)) return undefined;
  for (const key of ['label', 'title', 'name', 'text', 'question', 'variable']) {
    const value = own(item, key);
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return undefined;
}

export const both = (words: string): Text => ({ vi: words, en: words });
