/** Key screens as pictures that are the same on every day: screens without dates, and what tells the hour covered. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { goTo, laptopEditors, laptopPages, phoneEditors, type Screen, signedOut } from './screens.ts';
import { LAPTOP, PHONE, type Stage } from './stage.ts';

export const LOOKS = join(import.meta.dirname, '..', '..', 'docs', 'images', 'look');

interface Look {
  name: string;
  screen: Screen;
  size: { width: number; height: number };
  dark: boolean;
}

const all = [...laptopPages, ...laptopEditors, ...phoneEditors, ...signedOut];
const look = (name: string, more: Partial<Look> = {}): Look[] =>
  all
    .filter((screen) => screen.name === name)
    .slice(0, 1)
    .map((screen) => ({ name, screen, size: LAPTOP, dark: false, ...more }));

const looks: readonly Look[] = [
  ...look('flow'),
  ...look('flow', { name: 'flow-dark', dark: true }),
  ...look('flow-outline'),
  ...look('flow-step', { name: 'flow-step-dark', dark: true }),
  ...look('shortcuts'),
  ...look('flow-more', { name: 'flow-more-phone', size: PHONE }),
];

/** Says when something was saved or made. */
const HOURS = 'time, [data-kind]';

/** Takes the pictures one after the other. */
export async function* takeLooks({ page }: Stage): AsyncGenerator<{ name: string; picture: Buffer }> {
  for (const { name, screen, size, dark } of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
    await goTo(page, screen);
    await still(page);
    yield {
      name,
      picture: await page.screenshot({
        mask: [page.locator(HOURS)],
        maskColor: '#8f99a6',
        animations: 'disabled',
      }),
    };
  }
}

/** Two pictures alike in a row: findings have come, fonts are there, nothing glides. */
async function still(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  let before = await page.screenshot({ animations: 'disabled' });
  for (let tries = 0; tries < 20; tries += 1) {
    await page.waitForTimeout(500);
    const now = await page.screenshot({ animations: 'disabled' });
    if (now.equals(before)) return;
    before = now;
  }
}
