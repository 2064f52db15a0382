/** Names of the steps as the palette shows them, by their types. */
import type { Page } from 'playwright-core';

interface Manifests {
  items: { type: string; title: { vi: string } }[];
}

export async function stepTitles(page: Page): Promise<Record<'message' | 'ask' | 'end', string>> {
  const { items } = await page.evaluate(
    async (): Promise<Manifests> => (await fetch('/api/node-types')).json(),
  );
  const title = (type: string): string => {
    const found = items.find((item) => item.type === type);
    if (!found) throw new Error(`there is no step of type ${type}`);
    return found.title.vi;
  };
  return { message: title('message'), ask: title('ask'), end: title('end') };
}
