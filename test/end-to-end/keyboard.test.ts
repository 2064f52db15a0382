/** A flow drawn and changed without a mouse: every act by keys, each told to screen readers. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { canvas, cards, dragStep, newFlow, saved, signUp, toLookAt } from './hands.ts';
import { onStage } from './on-stage.ts';
import type { Stage } from './stage.ts';
import { stepTitles } from './step-titles.ts';
import { words } from './words.ts';

const { canvas: canvasWords, commands, editor } = words;
let stage: Stage;
let titles: Awaited<ReturnType<typeof stepTitles>>;

onStage(async (started) => {
  stage = started;
  await listen(stage.page);
  await signUp(stage.page, await stage.app.setupLink());
  titles = await stepTitles(stage.page);
  await newFlow(stage.page, 'Không dùng chuột');
});

/** All that screen readers were told and no test has asked about yet: one sentence soon takes the place of another. */
const heard = (page: Page) => page.evaluate(() => (window as { heard?: string[] }).heard ?? []);

const listen = (page: Page) =>
  page.addInitScript(() => {
    const sentences: string[] = [];
    Object.assign(window, { heard: sentences });
    new MutationObserver(() => {
      for (const { textContent } of document.querySelectorAll('[role=status]'))
        if (textContent && sentences.at(-1) !== textContent) sentences.push(textContent);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });

/** Waits until a screen reader was told something, and forgets what came before. */
async function told(page: Page, what: string): Promise<void> {
  await expect.poll(async () => (await heard(page)).some((sentence) => sentence.includes(what))).toBe(true);
  await page.evaluate((wanted) => {
    const { heard = [] } = window as { heard?: string[] };
    heard.splice(0, heard.findIndex((sentence) => sentence.includes(wanted)) + 1);
  }, what);
}

const plain = (text: string) =>
  text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');

const did = (key: keyof typeof commands.did, name: string) =>
  commands.did[key].replace('{{name}}', name).replace('{{count}}', name);

/** Adds a step from the list: `/`, a few letters, Tab to it, Enter. */
async function add(page: Page, title: string): Promise<void> {
  const before = await cards(page).count();
  await page.keyboard.press('/');
  const search = page.getByRole('textbox', { name: editor.palette.search });
  await search.fill(title);
  await page.getByRole('button', { name: title, exact: true }).focus();
  await page.keyboard.press('Enter');
  await cards(page).nth(before).waitFor();
  await page.getByRole('button', { name: editor.panel.close }).first().click();
}

const focusedCard = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

it('adds steps, and tells so', async () => {
  const { page } = stage;
  await add(page, titles.message);
  await told(page, did('added', titles.message));
  await add(page, titles.end);
  await told(page, did('added', titles.end));
  await expect.poll(() => cards(page).count()).toBe(2);
});

it('goes from card to card by where they lie, and hears where exits lead', async () => {
  const { page } = stage;
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Home');
  await expect.poll(() => focusedCard(page)).toBe(titles.message);
  await told(page, titles.end);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => focusedCard(page)).toBe(titles.end);
  await page.keyboard.press('ArrowRight');
  await told(page, commands.said.noneThere);
  await page.keyboard.press('[');
  await expect.poll(() => focusedCard(page)).toBe(titles.message);
  await page.keyboard.press(']');
  await expect.poll(() => focusedCard(page)).toBe(titles.end);
});

it('moves a card and takes that back', async () => {
  const { page } = stage;
  await page.keyboard.press('Shift+ArrowDown');
  await told(page, did('moved', titles.end));
  await page.keyboard.press('Control+z');
  await told(page, commands.said.undone.replace('{{what}}', did('moved', titles.end)));
});

it('connects by a list of steps, without accents', async () => {
  const { page } = stage;
  await page.keyboard.press('Home');
  await expect.poll(() => focusedCard(page)).toBe(titles.message);
  await page.keyboard.press('n');
  const search = page.getByRole('dialog').getByRole('textbox');
  await search.fill(plain(titles.message));
  await page.keyboard.press('Enter');
  await told(
    page,
    commands.did.connected.replace('{{name}}', titles.message).replace('{{to}}', titles.message),
  );
});

it('copies and deletes the card with the focus', async () => {
  const { page } = stage;
  await expect.poll(() => focusedCard(page)).toBe(titles.message);
  await page.keyboard.press('Control+d');
  await expect.poll(() => cards(page).count()).toBe(3);
  await page.keyboard.press('Delete');
  await expect.poll(() => cards(page).count()).toBe(2);
  await told(page, commands.did.removed.slice(0, 8));
  await expect.poll(() => focusedCard(page)).not.toBe(null);
});

it('draws a frame, names, moves, resizes and takes it away, and hears each', async () => {
  const { page } = stage;
  const { did: done, said, spoken } = commands;
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Control+a');
  await page.keyboard.press('k');
  const title = page.getByRole('textbox', { name: canvasWords.frameName });
  await expect.poll(() => title.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.type('Mở đầu');
  await page.keyboard.press('Enter');
  const name = spoken.frameNamed.replace('{{name}}', 'Mở đầu');
  await expect.poll(() => focusedCard(page)).toBe(name);
  const frame = page.getByRole('group', { name, exact: true });
  const box = async () => (await frame.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const first = cards(page).locator('visible=true').and(page.locator('.react-flow__node-card')).first();
  const [before, card] = [await box(), await first.boundingBox()];

  await page.keyboard.press('Shift+ArrowRight');
  await told(page, done.frameMoved.replace('{{name}}', 'Mở đầu'));
  await expect.poll(async () => (await box()).x).toBeGreaterThan(before.x);
  await expect.poll(async () => (await first.boundingBox())?.x).toBeGreaterThan(card?.x ?? 0);
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await told(page, done.frameResized.replace('{{name}}', 'Mở đầu'));
  await expect.poll(async () => (await box()).height).toBeGreaterThan(before.height);

  await page.keyboard.press('Enter');
  await expect.poll(() => title.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => focusedCard(page)).toBe(name);
  await page.keyboard.press('Delete');
  await told(page, done.unframed.replace('{{name}}', 'Mở đầu'));
  await frame.waitFor({ state: 'detached' });
  expect(await page.locator('.react-flow__node-card').count()).toBe(2);
  await page.keyboard.press('Control+z');
  await told(page, said.undone.replace('{{what}}', done.unframed.replace('{{name}}', 'Mở đầu')));
  await frame.waitFor();
  await page.keyboard.press('Control+y');
  await frame.waitFor({ state: 'detached' });
});

it('shows the same flow as a tree, with a way to each card', async () => {
  const { page } = stage;
  await page.getByRole('button', { name: editor.rail.outline }).press('Enter');
  const tree = page.getByRole('tree', { name: editor.rail.outline });
  await tree.getByRole('treeitem').first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('buoc')).not.toBe(null);
  await expect.poll(() => tree.getByRole('treeitem', { selected: true }).count()).toBe(1);
});

it('opens at the step that the address names', async () => {
  const { page } = stage;
  const step = await cards(page).last().getAttribute('data-id');
  await page.getByText(new RegExp(editor.save.saved.replace('{{time}}', ''))).waitFor();
  await page.goto(`${page.url().split('?')[0]}?buoc=${step}`);
  await canvas(page).waitFor();
  await expect.poll(() => page.locator('.react-flow__node.selected').getAttribute('data-id')).toBe(step);
});

/** The words of the field with the cursor that the next key takes the place of. */
const chosenWords = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return '';
    return field.closest('[data-panel="step"]') === null ? '' : (window.getSelection()?.toString() ?? '');
  });

/** The sample words of the new step are chosen in its form, and typing takes their place, whatever keys that needs. */
async function writeOver(page: Page, text: string): Promise<void> {
  await expect.poll(() => chosenWords(page)).not.toBe('');
  await page.keyboard.type(text);
  await cards(page).getByText(text, { exact: true }).waitFor();
}

it('writes at once on a step chosen from the list, and goes back to its card', async () => {
  const { page } = stage;
  await newFlow(page, 'Gõ ngay');
  await page.keyboard.press('/');
  await page.getByRole('textbox', { name: editor.palette.search }).fill(plain(titles.message));
  await page.keyboard.press('Enter');
  await writeOver(page, 'Giấy tờ');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type('Mang theo gì');
  await cards(page).getByText('Mang theo gì', { exact: true }).waitFor();
  expect(await cards(page).count()).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => focusedCard(page)).toBe(titles.message);
});

it('writes at once on a step from an exit, from a drag, and from a repair', async () => {
  const { page } = stage;
  const ring = () =>
    page.getByRole('button', { name: editor.port.free.replace('{{exit}}', '').slice(2) }).first();
  await ring().click();
  await page.keyboard.type(plain(titles.message));
  await page.keyboard.press('Enter');
  await writeOver(page, 'Không cần gì thêm');
  await dragStep(page, titles.message, { x: 0.6, y: 0.8 });
  await writeOver(page, 'Kính chào');
  await expect.poll(() => cards(page).count()).toBe(3);
  await toLookAt(page).click();
  const repair = page.getByRole('complementary', { name: editor.rail.problems, exact: true });
  await repair
    .getByRole('button', { name: /^(Thêm bước|Add)/ })
    .first()
    .click();
  await expect.poll(() => cards(page).count()).toBe(4);
  await writeOver(page, 'Gặp lại sau');
  await saved(page);
});

const END_NAME = 'Kết thúc';

it('raises no keyboard on a phone', async () => {
  const { page } = stage;
  await page.keyboard.press('Escape');
  // A repair names the step that it adds in the language of the flow.
  await expect.poll(() => focusedCard(page)).toBe(END_NAME);
  await page.keyboard.press('Delete');
  await expect.poll(() => cards(page).count()).toBe(3);
  const before = page.viewportSize() ?? { width: 1366, height: 768 };
  await page.setViewportSize({ width: 390, height: 844 });
  try {
    await page
      .getByRole('radiogroup', { name: editor.narrow.label })
      .getByText(editor.narrow.problems)
      .click();
    const repairs = page.getByRole('button', { name: /^(Thêm bước|Add)/ });
    await repairs.first().click();
    await expect.poll(() => repairs.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.matches('textarea, input[type=text]'))).toBe(
      false,
    );
  } finally {
    await page.setViewportSize(before);
  }
});

it('shows all keys by one key, from the same list', async () => {
  const { page } = stage;
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: commands.sheet.title });
  await sheet.getByText(commands.step.connect).waitFor();
  // Who speaks to the computer switches the keys of one sign off.
  await sheet.getByRole('switch', { name: commands.sheet.single }).press('Space');
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await page.keyboard.press('?');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill(plain(commands.step.connect).replace('…', ''));
  await page.getByRole('dialog').getByText(commands.step.connect).waitFor();
  await expect.poll(() => sheet.count()).toBe(0);
  expect(stage.faults).toEqual([]);
});
