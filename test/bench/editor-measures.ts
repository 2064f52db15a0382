/** What is measured on the page of one flow, with the mouse and the keys of a person. */
import type { Locator, Page } from 'playwright-core';
import { cards } from '../end-to-end/hands.ts';
import { words } from '../end-to-end/words.ts';

const { editor } = words;
const rounded = (value: number, digits = 0): number => Number(value.toFixed(digits));

/** Opens the flow by its address; ms from the beginning of the navigation until a card and a wire are painted. */
export async function opened(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  const ms = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          const card = document.querySelector<HTMLElement>('.react-flow__node');
          const there = card !== null && getComputedStyle(card).visibility === 'visible';
          if (there && document.querySelector('.react-flow__edge path') !== null) {
            // The frame after this one has it on the screen.
            requestAnimationFrame(() => resolve(performance.now()));
          } else requestAnimationFrame(look);
        };
        look();
      }),
  );
  return rounded(ms);
}

/** Frames per second while the hand moves in circles with the button held down, from a place of the window. */
async function framesWhileHeld(page: Page, from: { x: number; y: number }, ms: number): Promise<number> {
  await page.mouse.move(from.x, from.y);
  await page.waitForTimeout(100);
  await page.mouse.down();
  const counted = page.evaluate(
    (time) =>
      new Promise<number>((resolve) => {
        let frames = -1;
        let begin = 0;
        const count = (now: number) => {
          if (frames < 0) begin = now;
          frames += 1;
          if (now - begin >= time) resolve((frames * 1000) / (now - begin));
          else requestAnimationFrame(count);
        };
        requestAnimationFrame(count);
      }),
    ms,
  );
  let done = false;
  void counted.then(() => {
    done = true;
  });
  for (let step = 1; !done; step += 1) {
    const angle = step / 12;
    await page.mouse.move(from.x + 220 * Math.sin(angle), from.y + 110 * (1 - Math.cos(angle)));
  }
  await page.mouse.move(from.x, from.y);
  await page.mouse.up();
  return counted;
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not on the screen');
  return { x: box.x + box.width * 0.4, y: box.y + Math.min(16, box.height / 2) };
}

/** The worse of two: the whole picture moved by its ground, and one card moved. */
export async function moving(page: Page, card: { x: number; y: number }, ms: number): Promise<number> {
  const ground = { x: card.x, y: card.y };
  const dragged = await framesWhileHeld(page, ground, ms);
  // Between two rows of cards there is only ground.
  await page.keyboard.press('Escape');
  const panned = await framesWhileHeld(page, await groundOf(page), ms);
  return rounded(Math.min(dragged, panned), 1);
}

/** A place of the canvas where nothing lies: the pointer comes by first, for cards that are drawn only then. */
async function groundOf(page: Page): Promise<{ x: number; y: number }> {
  const looked: string[] = [];
  for (let y = 200; y < 560; y += 7) {
    for (let x = 420; x < 900; x += 23) {
      await page.mouse.move(x, y);
      const there = await page.evaluate(
        ([left, top]) => document.elementFromPoint(left, top)?.className.toString() ?? '',
        [x, y] as const,
      );
      if (there.includes('react-flow__pane')) return { x, y };
      if (!looked.includes(there)) looked.push(there);
    }
  }
  throw new Error(`no free ground, but ${looked.join(', ')}`);
}

/** A card near the middle of the screen, at the zoom of opening. */
export async function cardInSight(page: Page): Promise<{ x: number; y: number }> {
  const all = cards(page);
  for (let index = 0; index < (await all.count()); index += 1) {
    const place = await middleOf(all.nth(index)).catch(() => undefined);
    if (place !== undefined && place.x > 350 && place.x < 700 && place.y > 150 && place.y < 450) return place;
  }
  return middleOf(all.first());
}

/** The whole flow on the screen, by its button; ms until two frames have passed in which nothing was left to do. */
export async function fitted(page: Page): Promise<number> {
  await page.getByRole('button', { name: editor.canvas.fit, exact: true }).click();
  return rounded(
    await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let before = '';
          let quiet = 0;
          const look = () => {
            const now = document.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform ?? '';
            quiet = now === before ? quiet + 1 : 0;
            before = now;
            if (quiet > 12) resolve(performance.now());
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        }),
    ),
  );
}

/** ms from a key in the text of a step until it is painted: of ten keys the slowest but one. */
export async function typing(page: Page, keys: number): Promise<number> {
  const form = page.getByRole('complementary', { name: editor.inspector.label });
  const field = form.locator('textarea').first();
  await field.click();
  await page.evaluate(() => {
    const times: number[] = [];
    Reflect.set(window, 'keyTimes', times);
    window.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const painted = new MessageChannel();
          painted.port1.onmessage = () => times.push(performance.now() - timeStamp);
          painted.port2.postMessage(undefined);
        }),
      { capture: true },
    );
  });
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press('a');
    // As fast as a person: lint and saving fall in between, as they do at work.
    await page.waitForTimeout(key % 5 === 4 ? 700 : 90);
  }
  const times = await page.evaluate<number[]>(() => Reflect.get(window, 'keyTimes'));
  return rounded(times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.9) - 1] ?? Number.NaN, 1);
}

/** MB that the page holds more after as many edits, each an undo step of its own; garbage does not count. */
export async function growth(page: Page, edits: number): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  const held = async (): Promise<number> => {
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return usedSize / 2 ** 20;
  };
  // Keys of the page's own, one after the other: a thousand from outside would take minutes.
  const edit = (times: number): Promise<void> =>
    page.evaluate(async (count) => {
      for (let at = 0; at < count; at += 1) {
        const key = at % 2 === 0 ? 'ArrowRight' : 'ArrowLeft';
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        await new Promise((resolve) => setTimeout(resolve));
      }
    }, times);
  // The first edits bring what stays once: pictures, caches, the words of the server.
  await edit(20);
  await page.waitForTimeout(1_500);
  const before = await held();
  await edit(edits);
  await page.waitForTimeout(2_500);
  return rounded((await held()) - before, 1);
}
