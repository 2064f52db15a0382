/**
 * The canvas in a real browser: cards make room, frames carry what lies in them, tidying from afar, lining up, finding and
 * replacing without accents, and steps that are copied into another flow in another tab.
 */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import canvasWords from '../../packages/editor/src/i18n/vi/canvas.json' with { type: 'json' };
import textsWords from '../../packages/editor/src/i18n/vi/texts.json' with { type: 'json' };
import { importFlow, newFlow, saved, signUp } from './hands.ts';
import { onStage } from './on-stage.ts';
import type { Stage } from './stage.ts';
import { words } from './words.ts';

const { editor } = words;

const variable = { name: 'ho_ten', title: 'Họ tên', type: 'text', class: 'basic' };
const message = (id: string, name: string, text: string, x: number, y: number) => ({
  ...{ id, type: 'message', name, data: { text }, position: { x, y } },
});
const flow = {
  format: 2,
  id: 'ban-ve',
  name: 'Bản vẽ thử',
  variables: [variable],
  triggers: [],
  start: 'a',
  nodes: [
    message('a', 'Chào', 'Chào {{ho_ten}}, lệ phí là 50.000 đồng.', 600, 300),
    message('b', 'Lệ phí', 'Lệ phí nộp một lần. Xem lệ phí ở đây.', 40, 40),
    message('c', 'Giấy tờ', 'Mang theo thẻ cũ.', 40, 420),
  ],
  edges: [
    { id: 'ab', from: 'a', port: 'next', to: 'b' },
    { id: 'bc', from: 'b', port: 'next', to: 'c' },
    { id: 'ca', from: 'c', port: 'next', to: 'a' },
  ],
};

let stage: Stage;

onStage(async (started) => {
  stage = started;
  await signUp(stage.page, await stage.app.setupLink());
});

async function open(page: Page): Promise<void> {
  await importFlow(page, flow);
  await card(page, 'Chào').waitFor();
}

const card = (page: Page, name: string): Locator =>
  page.locator('.react-flow__node-card').filter({ has: page.getByText(name, { exact: true }) });

/** Where things come to rest: the same twice in a row. */
async function restingPlace(locator: Locator): Promise<{ x: number; y: number }> {
  let before = await locator.boundingBox();
  for (;;) {
    await locator.page().waitForTimeout(120);
    const now = await locator.boundingBox();
    if (now !== null && before !== null && now.x === before.x && now.y === before.y) return now;
    before = now;
  }
}

async function drag(page: Page, from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 4 });
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 4 });
  await page.mouse.up();
}

async function choose(page: Page, ...names: string[]): Promise<void> {
  for (const [index, name] of names.entries()) {
    await card(page, name).click({
      position: { x: 60, y: 10 },
      ...(index === 0 ? {} : { modifiers: ['Shift' as const] }),
    });
  }
}

it('makes room under a card that is put down, and takes all of it back in one step', async () => {
  const { page } = stage;
  await open(page);
  const fee = await restingPlace(card(page, 'Lệ phí'));
  const papers = await restingPlace(card(page, 'Giấy tờ'));
  await drag(page, { x: papers.x + 60, y: papers.y + 10 }, { x: 20, y: fee.y - papers.y + 30 });
  const pushed = await restingPlace(card(page, 'Lệ phí'));
  const put = await restingPlace(card(page, 'Giấy tờ'));
  expect(Math.hypot(pushed.x - fee.x, pushed.y - fee.y)).toBeGreaterThan(20);
  const box = await card(page, 'Lệ phí').boundingBox();
  expect(pushed.y >= put.y || (box?.height ?? 0) + pushed.y <= put.y).toBe(true);
  await page.keyboard.press('Control+z');
  expect(await restingPlace(card(page, 'Lệ phí'))).toMatchObject({ x: fee.x, y: fee.y });
  expect(await restingPlace(card(page, 'Giấy tờ'))).toMatchObject({ x: papers.x, y: papers.y });
});

it('tidies from afar: the start stands first, and the view keeps its zoom', async () => {
  const { page } = stage;
  await open(page);
  const zoom = page.getByRole('button', { name: editor.canvas.zoomReset });
  const percent = async () => Number.parseInt((await zoom.textContent()) ?? '', 10);
  while ((await percent()) >= 50) {
    await page.keyboard.press('-');
    await page.waitForTimeout(200);
  }
  await page.getByRole('button', { name: editor.canvas.tidy, exact: true }).click();
  const places = [];
  for (const name of ['Chào', 'Lệ phí', 'Giấy tờ']) {
    const node = page.locator(`.react-flow__node[aria-label*="${name}"]`).first();
    places.push((await restingPlace(node)).x);
  }
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(await percent()).toBeLessThan(50);
  await page.keyboard.press('0');
  await expect.poll(percent).toBe(100);
});

it('lines up chosen steps, and puts a frame around them that takes them along', async () => {
  const { page } = stage;
  await open(page);
  await choose(page, 'Lệ phí', 'Giấy tờ');
  await page.getByRole('button', { name: canvasWords.align.top }).click();
  const fee = await restingPlace(card(page, 'Lệ phí'));
  expect((await restingPlace(card(page, 'Giấy tờ'))).y).toBe(fee.y);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');

  await choose(page, 'Lệ phí', 'Giấy tờ');
  await page.getByRole('button', { name: canvasWords.frameChosen }).click();
  await page.getByRole('textbox', { name: canvasWords.frameName }).fill('Lệ phí và giấy tờ');
  const frame = page.getByRole('group', {
    name: canvasWords.frame.replace('{{title}}', 'Lệ phí và giấy tờ'),
  });
  await page.getByRole('button', { name: canvasWords.tint.green }).click();
  await saved(page);
  const before = await restingPlace(card(page, 'Giấy tờ'));
  const grip = await frame.locator('svg').first().boundingBox();
  if (grip === null) throw new Error('the frame has no grip');
  await drag(page, { x: grip.x + 5, y: grip.y + 8 }, { x: 120, y: 60 });
  const after = await restingPlace(card(page, 'Giấy tờ'));
  const moved = await restingPlace(frame.locator('svg').first());
  expect(moved.x - grip.x).toBeGreaterThan(60);
  expect(Math.round(after.x - before.x)).toBe(Math.round(moved.x - grip.x));
  expect(Math.round(after.y - before.y)).toBe(Math.round(moved.y - grip.y));
  await page.keyboard.press('Control+z');
  expect(Math.round((await restingPlace(card(page, 'Giấy tờ'))).x)).toBe(Math.round(before.x));
  await page.reload();
  await frame.waitFor();
});

it('finds without accents in all messages, and replaces everywhere in one step', async () => {
  const { page } = stage;
  await open(page);
  await page.keyboard.press('Control+f');
  const pane = page.getByRole('complementary', { name: editor.rail.texts });
  await pane.getByRole('textbox', { name: textsWords.find }).fill('le phi');
  await pane.getByText(textsWords.found_other.replace('{{count}}', '3')).waitFor();
  await pane.getByRole('textbox', { name: textsWords.by }).fill('phí dịch vụ');
  await pane.getByRole('button', { name: textsWords.replaceAll }).click();
  await card(page, 'Lệ phí').getByText('Phí dịch vụ nộp một lần. Xem phí dịch vụ ở đây.').waitFor();
  await pane.getByText(textsWords.nothing.split('“')[0] ?? '').waitFor();
  await page.keyboard.press('Control+z');
  await card(page, 'Lệ phí').getByText('Lệ phí nộp một lần. Xem lệ phí ở đây.').waitFor();
});

it('changes a text in the table of all messages', async () => {
  const { page } = stage;
  await open(page);
  await page.getByRole('button', { name: editor.rail.texts }).click();
  const pane = page.getByRole('complementary', { name: editor.rail.texts });
  await pane.getByRole('button', { name: /Mang theo thẻ cũ/ }).click();
  await pane.getByRole('textbox', { name: /./ }).last().fill('Mang theo thẻ cũ và sổ hộ khẩu.');
  await pane.getByRole('button', { name: textsWords.done }).click();
  await card(page, 'Giấy tờ').getByText('Mang theo thẻ cũ và sổ hộ khẩu.').waitFor();
});

it('copies steps into another flow in another tab, with their variables, readable as text', async () => {
  const { page, context } = stage;
  await open(page);
  await choose(page, 'Chào', 'Lệ phí');
  await page.keyboard.press('Control+c');
  const other = await context.newPage();
  await other.goto(page.url());
  await newFlow(other, 'Kịch bản nhận');
  await other.keyboard.press('Control+v');
  await card(other, 'Lệ phí').waitFor();
  await card(other, 'Chào').getByText(variable.title).waitFor();
  expect(await other.locator('.react-flow__edge').count()).toBe(1);
  // In a text field the same content is words to read.
  await other.keyboard.press('/');
  const search = other.getByRole('textbox', { name: editor.palette.search });
  await search.focus();
  await other.keyboard.press('Control+v');
  expect(await search.inputValue()).toContain(`Chào {${variable.title}}, lệ phí là 50.000 đồng.`);
  await other.close();
});

it('goes through all of it without a fault', () => {
  expect(stage.faults).toEqual([]);
});
