/** Counts what a person does with mouse and keyboard, and how long a person takes for it. */
import type { Locator, Page } from 'playwright-core';

/**
 * Seconds of the keystroke-level model (Card, Moran and Newell 1980, "The keystroke-level model for user performance time with
 * interactive systems"): a key of somebody who types now and then, pointing and pressing, the hand's way to the mouse, and a thought
 * before each act.
 */
const SECONDS = { key: 0.28, point: 1.1, press: 0.2, home: 0.4, think: 1.35 } as const;

/** As typed by Telex: a key more for each mark on a letter. */
const keysFor = (text: string): number => [...text.normalize('NFD').replaceAll(/đ/giu, 'dd')].length;

export interface HandCount {
  click(target: Locator): Promise<void>;
  /** Types over what stands in a field. */
  write(field: Locator, text: string): Promise<void>;
  key(page: Page, key: string): Promise<void>;
  sum(): { clicks: number; keys: number; minutes: number };
}

export function countHands(): HandCount {
  let clicks = 0;
  let keys = 0;
  let thoughts = 0;
  return {
    async click(target) {
      clicks += 1;
      thoughts += 1;
      await target.click();
    },
    async write(field, text) {
      // Into the field by a click, all of it marked, and the new words over it.
      clicks += 1;
      thoughts += 1;
      keys += 1 + keysFor(text);
      await field.fill(text);
    },
    async key(page, key) {
      keys += 1;
      thoughts += 1;
      await page.keyboard.press(key);
    },
    sum() {
      const { key, point, press, home, think } = SECONDS;
      const seconds = clicks * (point + press + 2 * home) + keys * key + thoughts * think;
      return { clicks, keys, minutes: Math.round(seconds / 6) / 10 };
    },
  };
}
