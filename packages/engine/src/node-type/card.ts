import type { Manifest, Text } from './manifest.ts';
import { holds, valueAt } from './ports.ts';

/** What stands on a card: a bubble's template, a picture's id, or a quiet line. */
export type CardContent = { bubble: string } | { picture: string } | { line: Text };

const asWords = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const filled = (words: string, data: unknown): string =>
  words.replace(/\{(\/[^{}]*)\}/g, (_all, pointer: string) => asWords(valueAt(data, pointer)));

/** The content of a node's card, in the order of its manifest; what is not filled in is left out, but a bubble stays. */
export function cardOf(manifest: Pick<Manifest, 'card'>, data: unknown): CardContent[] {
  return manifest.card.flatMap((part): CardContent[] => {
    if ('bubble' in part) {
      const value = valueAt(data, part.bubble);
      if (Array.isArray(value)) return value.map((one) => ({ bubble: asWords(one) }));
      return [{ bubble: asWords(value) }];
    }
    if ('picture' in part) {
      const value = valueAt(data, part.picture);
      return typeof value === 'string' && value !== '' ? [{ picture: value }] : [];
    }
    if (!holds(part.showIf, data)) return [];
    return [{ line: { vi: filled(part.line.vi, data), en: filled(part.line.en, data) } }];
  });
}
