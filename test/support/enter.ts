import type { BrowserContext } from 'playwright-core';
import type { Api } from './api.ts';

/** Signs a browser in as whoever the API is signed in as. */
export async function enter(context: BrowserContext, api: Api, url: string): Promise<void> {
  const [name = '', ...value] = (api.cookie() ?? '').split('=');
  await context.addCookies([{ name, value: value.join('='), url }]);
}
