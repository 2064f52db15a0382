/** Everything that an end-to-end test stands on: Zalo, the server with the built editor, a browser at its first page. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { ensureEditorBuilt } from '../../scripts/editor-build.ts';
import { type App, startApp } from '../support/app.ts';
import { startBrowser } from '../support/browser.ts';
import { type Emulator, startEmulator } from '../zalo-emulator/emulator.ts';
import { language } from './words.ts';

/** The laptop that most authors have. */
export const LAPTOP = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };
/** How long is waited for what must come. Long, since a machine that tests may be slow: what comes soon is not kept waiting. */
const PATIENCE = 30_000;

/** A page that cannot even be drawn keeps nobody waiting for its picture. */
const PICTURE_WITHIN = 10_000;

const SOMEBODY = { viewport: LAPTOP, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' };

export interface Stage {
  zalo: Emulator;
  app: App;
  browser: Browser;
  context: BrowserContext;
  page: Page;
  /** Errors that pages threw or wrote to the console, and answers of 5xx. */
  faults: string[];
  /** The browser of somebody else, with nothing known of the first. */
  another(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** After each test: what the screens showed if it failed goes into test/.artifacts, and everybody has network again. */
  settle(task: { name: string; result?: { state: string } | undefined }): Promise<void>;
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
    const another = async (options: BrowserContextOptions = {}) => {
      const context = await browser.newContext({ ...SOMEBODY, ...options });
      await context.addInitScript(
        (chosen) => {
          if (chosen !== null && localStorage.getItem('danloi.language') === null)
            localStorage.setItem('danloi.language', chosen);
        },
        language === 'vi' ? null : language,
      );
      context.setDefaultTimeout(PATIENCE);
      return context;
    };
    const context = await another();
    const page = await context.newPage();
    const settle: Stage['settle'] = async (task) => {
      if (task.result?.state === 'fail') await keepPictures(browser, task.name);
      for (const each of browser.contexts()) {
        await each.unrouteAll({ behavior: 'ignoreErrors' });
        await each.setOffline(false);
      }
    };
    const faults = watch(page);
    return { zalo, app, browser, context, page, faults, another, settle, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Of every page that is open, whoever has it before them. */
async function keepPictures(browser: Browser, test: string): Promise<void> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [place, page] of pages.entries()) {
    const name = `${test.replaceAll(/\W+/g, '-')}-${place + 1}.png`;
    const path = new URL(`../.artifacts/${name}`, import.meta.url).pathname;
    await page.screenshot({ path, timeout: PICTURE_WITHIN }).catch(() => undefined);
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
