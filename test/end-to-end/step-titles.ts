/** Names of the steps as the palette shows them, by their types. */
import type { Page } from 'playwright-core';
import { said } from './words.ts';

interface Manifests {
  items: { type: string; title: { vi: string; en: string } }[];
}

const TYPES = ['message', 'ask', 'end', 'form', 'submission', 'expression', 'condition', 'note'] as const;
type Type = (typeof TYPES)[number];

export async function stepTitles(page: Page): Promise<Record<Type, string>> {
  const { items } = await page.evaluate(
    async (): Promise<Manifests> => (await fetch('/api/node-types')).json(),
  );
  const title = (type: Type): [Type, string] => {
    const found = items.find((item) => item.type === type);
    if (!found) throw new Error(`there is no step of type ${type}`);
    return [type, said(found.title)];
  };
  return Object.fromEntries(TYPES.map(title)) as Record<Type, string>;
}
