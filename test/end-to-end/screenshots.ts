/**
 * `node test/end-to-end/screenshots.ts`: takes the pictures of docs/images from the running product with the sample
 * workspace, at the size of a laptop and of a phone. With `screens` behind it: only the album of every screen.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { canvas, phoneChat, sayInPhone } from './hands.ts';
import { LOOKS, takeLooks } from './look.ts';
import {
  goTo,
  laptopEditors,
  laptopPages,
  phoneEditors,
  phonePages,
  prepareSample,
  type Screen,
} from './screens.ts';
import { LAPTOP, PHONE, type Stage, startStage } from './stage.ts';
import { words } from './words.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'images');
const { editor, submissions } = words;
/** Of animations, the longest of which takes 250 ms. */
const SETTLED = 700;

async function shoot(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(SETTLED);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  process.stdout.write(`docs/images/${name}.png\n`);
}

/** Opens a flow of the sample with a step in the middle and its form beside it. */
async function openFlow(page: Page, id: string, step: string): Promise<void> {
  await page.goto(new URL(`/kich-ban/${id}`, page.url()).href);
  await canvas(page).waitFor();
  await page.getByRole('button', { name: editor.rail.outline }).click();
  await page.getByRole('treeitem', { name: step }).first().click();
  await page.getByRole('button', { name: editor.rail.outline }).click();
}

/** Opens a flow of the sample and talks with its draft. */
async function tryFlow(page: Page, id: string, says: string, hears: string): Promise<void> {
  await page.goto(new URL(`/kich-ban/${id}`, page.url()).href);
  await page.getByRole('button', { name: editor.bar.try, exact: true }).click();
  await phoneChat(page).locator('p').first().waitFor();
  await sayInPhone(page, says);
  await phoneChat(page).getByText(hears).waitFor();
}

/** Opens the report and uncovers what it says. */
async function openReport(page: Page): Promise<void> {
  await page.goto(new URL('/phieu-tiep-nhan', page.url()).href);
  const main = page.getByRole('main');
  await main.getByRole('listitem').getByRole('link').first().click();
  await main.getByRole('button', { name: submissions.revealAll }).click();
  await main.locator('img').first().waitFor();
}

async function onLaptop({ page }: Stage): Promise<void> {
  await page.setViewportSize(LAPTOP);
  await shoot(page, 'home');
  await openFlow(page, 'thu-tuc-can-cuoc', 'Chọn thủ tục');
  await shoot(page, 'canvas');
  await tryFlow(page, 'tra-cuu-diem-thi', '01000041', 'Ngữ văn: 7,50');
  await shoot(page, 'preview');
  await openReport(page);
  await page.getByRole('main').locator('img').first().scrollIntoViewIfNeeded();
  await shoot(page, 'submissions');
  await page.goto(new URL('/kenh-zalo', page.url()).href);
  await page.getByRole('main').getByRole('link').first().click();
  await shoot(page, 'channel');
}

async function onPhone({ page }: Stage): Promise<void> {
  await page.setViewportSize(PHONE);
  await page.goto(new URL('/kich-ban/thu-tuc-can-cuoc', page.url()).href);
  const parts = page.getByRole('radiogroup', { name: editor.narrow.label });
  await parts.getByText(editor.narrow.phone, { exact: true }).click();
  await phoneChat(page).locator('p').first().waitFor();
  await shoot(page, 'preview-phone');
  await openReport(page);
  await shoot(page, 'submissions-phone');
}

/** The pictures that look.test.ts compares with. */
async function onLook(stage: Stage): Promise<void> {
  await mkdir(LOOKS, { recursive: true });
  for await (const { name, picture } of takeLooks(stage)) {
    await writeFile(join(LOOKS, `${name}.png`), picture);
    process.stdout.write(`docs/images/look/${name}.png\n`);
  }
}

/** Every screen in both themes, and those that are used on a phone: to look through. */
async function onEach({ page }: Stage): Promise<void> {
  const album = join(folder, 'screens');
  await mkdir(album, { recursive: true });
  const take = async (screen: Screen, as: string) => {
    await goTo(page, screen);
    await page.waitForTimeout(SETTLED);
    await page.screenshot({ path: join(album, `${screen.name}${as}.jpg`), type: 'jpeg', quality: 70 });
  };
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize(LAPTOP);
    for (const screen of [...laptopPages, ...laptopEditors])
      await take(screen, theme === 'dark' ? '-dark' : '');
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(PHONE);
  for (const screen of [...phonePages, ...phoneEditors]) await take(screen, '-phone');
}

const only = process.argv[2];
await mkdir(folder, { recursive: true });
const stage = await startStage();
try {
  await prepareSample(stage);
  await stage.page.goto(`${new URL(stage.page.url()).origin}/`);
  if (only !== 'screens') {
    await onLaptop(stage);
    await onPhone(stage);
    await onLook(stage);
  }
  await onEach(stage);
} finally {
  await stage.stop();
}
