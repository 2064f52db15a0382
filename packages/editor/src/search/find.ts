import { foldAccents } from '../document/variable-name.ts';

/** Something that can be gone to or done. */
export interface Item {
  key: string;
  /** What the eye reads first. */
  label: string;
  /** A quieter line below: the words of a step, the state of a flow. */
  detail?: string;
  /** The keys that do the same. */
  keys?: readonly string[];
  run(): void;
}

/** How many of a kind are shown. */
const SHOWN = 6;
/** Characters of a long text around what was found. */
const AROUND = 80;

const wordsOf = (typed: string): string[] => foldAccents(typed).split(/\s+/).filter(Boolean);

/** Those that hold every typed word in any order, with or without accents; the ones named so come first. */
export function find(items: readonly Item[], typed: string, shown = SHOWN): Item[] {
  const words = wordsOf(typed);
  if (words.length === 0) return items.slice(0, shown);
  const ranked = items.flatMap((item) => {
    const label = foldAccents(item.label);
    const all = `${label} ${foldAccents(item.detail ?? '')}`;
    if (!words.every((word) => all.includes(word))) return [];
    const rank = label.startsWith(words.join(' ')) ? 0 : words.every((word) => label.includes(word)) ? 1 : 2;
    return [{ item, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, shown)
    .map(({ item }) => item);
}

/** The part of a long text where the first typed word stands. */
export function excerpt(text: string, typed: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= AROUND) return flat;
  const [word = ''] = wordsOf(typed);
  // Folding keeps the length of composed text but for rare signs: near enough to cut by.
  const at = word === '' ? 0 : Math.max(0, foldAccents(flat.normalize('NFC')).indexOf(word));
  const start = Math.max(0, Math.min(at - 24, flat.length - AROUND));
  return `${start > 0 ? '…' : ''}${flat.slice(start, start + AROUND).trim()}${start + AROUND < flat.length ? '…' : ''}`;
}
