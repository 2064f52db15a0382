/** What a machine can find of WCAG 2.2 AA on a screen, and what must be so beside it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { goTo, type Screen } from './screens.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What a theme can change. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * The rings of exits grow and shrink with the zoom of the drawing; the same is chosen in the form of the step and by a
 * command, in full size.
 */
const ZOOMED = 'data-handleid';

/** Colours are looked at when they have changed, not on the way from one theme to the other. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

async function findings(page: Page, name: string, only?: readonly string[]): Promise<string[]> {
  await atRest(page);
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (only === undefined ? axe.withTags(TAGS) : axe.withRules([...only])).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ target }) => id !== 'target-size' || !String(target).includes(ZOOMED))
      .map(({ target }) => `${name}: ${id} at ${String(target)}`),
  );
}

/** Looks at screens in light, and again at their colours in dark. */
export async function lookThrough(page: Page, screens: readonly Screen[]): Promise<string[]> {
  const found: string[] = [];
  for (const screen of screens) {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await goTo(page, screen);
    found.push(...(await findings(page, screen.name)));
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await findings(page, `${screen.name}, dark`, COLOURS)));
  }
  return found;
}

/** Screens whose words run out of the window sideways. */
export async function wider(page: Page, screens: readonly Screen[]): Promise<string[]> {
  const found: string[] = [];
  for (const screen of screens) {
    await goTo(page, screen);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) found.push(`${screen.name}: ${over} px`);
  }
  return found;
}

/** What can be pressed on a screen and is lower or narrower than a finger needs. */
export async function tooSmall(page: Page, screen: Screen): Promise<string[]> {
  await goTo(page, screen);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('header button, header a, nav a, nav button')]
      .map((element) => ({
        box: element.getBoundingClientRect(),
        name: element.ariaLabel ?? element.textContent,
      }))
      .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
      .map(({ box, name }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
  );
  return small.map((one) => `${screen.name}: ${one}`);
}
