import { holds } from './conditions.ts';
import type { Manifest, Text } from './manifest.ts';
import { valueAt } from './pointer.ts';

/** A part of a card, with the node's data put in. */
export type CardView = { bubble: string } | { picture: string } | { flow: string } | { line: Text };

/** What the card of a node with this data shows. Never throws, whatever the data. */
export function cardOf(manifest: Pick<Manifest, 'card'>, data: unknown): CardView[] {
  return manifest.card.flatMap((part): CardView[] => {
    if ('bubble' in part) return textsAt(data, part.bubble, part.of).map((bubble) => ({ bubble }));
    if ('picture' in part) return textsAt(data, part.picture, part.of).map((picture) => ({ picture }));
    if ('flow' in part)
      return textsAt(data, part.flow, undefined).flatMap((flow) => (flow === '' ? [] : [{ flow }]));
    if (!holds(part.showIf, data)) return [];
    return [{ line: { vi: filled(part.line.vi, data), en: filled(part.line.en, data) } }];
  });
}

function textsAt(data: unknown, pointer: string, key: string | undefined): string[] {
  const value = valueAt(data, pointer);
  if (Array.isArray(value)) {
    const items = key === undefined ? value : value.map((item: unknown) => valueAt(item, `/${key}`));
    return items.filter((item): item is string => typeof item === 'string' && item !== '');
  }
  return typeof value === 'string' ? [value] : [];
}

/** `{/pointer}` becomes the value there; a list becomes its length, or, with a star (`{/tags*}`), its texts. */
function filled(line: string, data: unknown): string {
  return line.replace(/\{(\/[a-z0-9/_-]+)(\*?)\}/gi, (_, pointer: string, star: string) => {
    const value = valueAt(data, pointer);
    if (star !== '') return textsAt(data, pointer, undefined).join(', ');
    if (Array.isArray(value)) return String(value.length);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
}
