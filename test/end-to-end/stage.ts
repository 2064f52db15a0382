/** Everything that an end-to-end test stands on: Zalo, the server with the built editor, a browser at its first page. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ensureEditorBuilt } from '../../scripts/editor-build.ts';
import { type App, startApp } from '../support/app.ts';
import { startBrowser } from '../support/browser.ts';
import { type Emulator, startEmulator } from '../zalo-emulator/emulator.ts';

/** The laptop that most authors have. */
export const LAPTOP = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };
/** A page that needs longer is a fault. */
const PATIENCE = 10_000;

export interface Stage {
  zalo: Emulator;
  app: App;
  browser: Browser;
  context: BrowserContext;
  page: Page;
  /** Errors that pages threw or wrote to the console, and answers of 5xx. */
  faults: string[];
  /** What the screen showed when a test failed, in test/.artifacts. */
  keepPicture(task: { name: string; result?: { state: string } | undefined }): Promise<void>;
  stop(): Promise<void>;
}

export async function startStage(env: Record<string, string> = {}): Promise<Stage> {
  ensureEditorBuilt();
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const each of stops.toReversed()) await each();
  };
  try {
    const zalo = await startEmulator({});
    stops.push(zalo.stop);
    const app = await startApp({ zalo, env });
    stops.push(app.remove);
    const browser = await startBrowser();
    stops.push(() => browser.close());
    const context = await browser.newContext({
      viewport: LAPTOP,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
    });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const keepPicture: Stage['keepPicture'] = async ({ name, result }) => {
      if (result?.state !== 'fail') return;
      const path = new URL(`../.artifacts/${name.replaceAll(/\W+/g, '-')}.png`, import.meta.url).pathname;
      await page.screenshot({ path }).catch(() => undefined);
    };
    return { zalo, app, browser, context, page, faults: watch(page), keepPicture, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    // The browser writes each refused request there by itself; those are judged by their answers.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text());
  });
  page.on('response', (answer) => {
    if (answer.status() >= 500) faults.push(`${answer.status()} ${answer.url()}`);
  });
  return faults;
}
