/**
 * The canvas in a real browser: cards make room, frames carry what lies in them, tidying from afar, lining up, finding and
 * replacing without accents, and steps that are copied into another flow in another tab.
 */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { atRest, importFlow, newFlow, saved, signUp } from './hands.ts';
import { onStage } from './on-stage.ts';
import type { Stage } from './stage.ts';
import { counted, words } from './words.ts';

const { canvas: canvasWords, commands, editor, texts: textsWords } = words;

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

/** Where a card lies in the end; for `expect.poll`, since what moves it may begin late. */
const placeOf = (page: Page, name: string) => async () => {
  const { x, y } = await atRest(card(page, name));
  return { x: Math.round(x), y: Math.round(y) };
};

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
  const fee = placeOf(page, 'Lệ phí');
  const papers = placeOf(page, 'Giấy tờ');
  const [feeBefore, papersBefore] = [await fee(), await papers()];
  await drag(
    page,
    { x: papersBefore.x + 60, y: papersBefore.y + 10 },
    { x: 20, y: feeBefore.y - papersBefore.y + 30 },
  );
  const pushedBy = async () => {
    const pushed = await fee();
    return Math.hypot(pushed.x - feeBefore.x, pushed.y - feeBefore.y);
  };
  await expect.poll(pushedBy).toBeGreaterThan(20);
  const [pushed, put] = [await atRest(card(page, 'Lệ phí')), await atRest(card(page, 'Giấy tờ'))];
  expect(pushed.y >= put.y || pushed.height + pushed.y <= put.y).toBe(true);
  await page.keyboard.press('Control+z');
  await expect.poll(fee).toEqual(feeBefore);
  await expect.poll(papers).toEqual(papersBefore);
});

it('tidies from afar: the start stands first, and the view keeps its zoom', async () => {
  const { page } = stage;
  await open(page);
  const zoom = page.getByRole('button', { name: editor.canvas.zoomReset });
  const percent = async () => Number.parseInt((await zoom.textContent()) ?? '', 10);
  while ((await percent()) >= 50) {
    const before = await percent();
    await page.keyboard.press('-');
    await expect.poll(percent).toBeLessThan(before);
    await atRest(page.locator('.react-flow__viewport'));
  }
  await page.getByRole('button', { name: editor.canvas.tidy, exact: true }).click();
  const inOrder = async () => {
    const places: number[] = [];
    for (const name of ['Chào', 'Lệ phí', 'Giấy tờ']) {
      const node = page.locator(`.react-flow__node[aria-label*="${name}"]`).first();
      places.push((await atRest(node)).x);
    }
    return places.every((place, at) => at === 0 || place >= (places[at - 1] ?? place));
  };
  await expect.poll(inOrder).toBe(true);
  expect(await percent()).toBeLessThan(50);
  await page.keyboard.press('0');
  await expect.poll(percent).toBe(100);
});

it('lines up chosen steps, and puts a frame around them that takes them along', async () => {
  const { page } = stage;
  await open(page);
  await choose(page, 'Lệ phí', 'Giấy tờ');
  await page.getByRole('button', { name: canvasWords.align.top }).click();
  const apart = async () => (await placeOf(page, 'Lệ phí')()).y - (await placeOf(page, 'Giấy tờ')()).y;
  await expect.poll(apart).toBe(0);
  await page.keyboard.press('Control+z');
  await expect.poll(apart).not.toBe(0);
  await page.keyboard.press('Escape');

  await choose(page, 'Lệ phí', 'Giấy tờ');
  await page.getByRole('button', { name: canvasWords.frameChosen }).click();
  await page.getByRole('textbox', { name: canvasWords.frameName }).fill('Lệ phí và giấy tờ');
  const frame = page.getByRole('group', {
    name: commands.spoken.frameNamed.replace('{{name}}', 'Lệ phí và giấy tờ'),
  });
  await page.getByRole('button', { name: canvasWords.tint.green }).click();
  await saved(page);
  const before = await atRest(card(page, 'Giấy tờ'));
  const grip = await atRest(frame.locator('svg').first());
  await drag(page, { x: grip.x + 5, y: grip.y + 8 }, { x: 120, y: 60 });
  const movedBy = async () => (await atRest(frame.locator('svg').first())).x - grip.x;
  await expect.poll(movedBy).toBeGreaterThan(60);
  const after = await atRest(card(page, 'Giấy tờ'));
  const moved = await atRest(frame.locator('svg').first());
  expect(Math.round(after.x - before.x)).toBe(Math.round(moved.x - grip.x));
  expect(Math.round(after.y - before.y)).toBe(Math.round(moved.y - grip.y));
  await page.keyboard.press('Control+z');
  const back = async () => Math.round((await atRest(card(page, 'Giấy tờ'))).x);
  await expect.poll(back).toBe(Math.round(before.x));
  await page.reload();
  await frame.waitFor();
});

/** Does one thing on the screen lie on another? */
async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (a === null || b === null) throw new Error('not on the screen');
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

it('sticks a new note where it is seen, on no card, empty, and takes what is typed next', async () => {
  const { page } = stage;
  await open(page);
  await page.keyboard.press('g');
  const form = page.getByRole('complementary', { name: editor.inspector.label });
  const field = form.locator('[data-field="/text"] textarea').first();
  await expect.poll(() => field.evaluate((area) => area === document.activeElement)).toBe(true);
  const note = page.locator('.react-flow__node-card').filter({ hasText: canvasWords.noteBlank });
  await note.waitFor();
  await atRest(note);
  for (const name of ['Chào', 'Lệ phí', 'Giấy tờ']) expect(await overlap(note, card(page, name))).toBe(false);
  await page.keyboard.type('Chờ mức phí mới');
  await page.locator('.react-flow__node-card').filter({ hasText: 'Chờ mức phí mới' }).waitFor();
  await note.waitFor({ state: 'detached' });
});

it('draws a new frame on a free place, and takes its name from what is typed next', async () => {
  const { page } = stage;
  await open(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('k');
  const title = page.getByRole('textbox', { name: canvasWords.frameName });
  await expect.poll(() => title.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.type('Đang soạn');
  const frame = page.getByRole('group', {
    name: commands.spoken.frameNamed.replace('{{name}}', 'Đang soạn'),
  });
  await frame.waitFor();
  await atRest(frame);
  for (const name of ['Chào', 'Lệ phí', 'Giấy tờ']) {
    if (await card(page, name).isVisible()) expect(await overlap(frame, card(page, name))).toBe(false);
  }
  // The name is done: the frame itself has the keys now.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await frame.waitFor({ state: 'detached' });
});

it('finds without accents in all messages, and replaces everywhere in one step', async () => {
  const { page } = stage;
  await open(page);
  await page.keyboard.press('Control+f');
  const pane = page.getByRole('complementary', { name: editor.rail.texts });
  await pane.getByRole('textbox', { name: textsWords.find }).fill('le phi');
  await pane.getByText(counted(textsWords, 'found', 3)).waitFor();
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
  await expect.poll(() => other.locator('.react-flow__edge').count()).toBe(1);
  // In a text field the same content is words to read.
  await other.keyboard.press('/');
  const search = other.getByRole('textbox', { name: editor.palette.search });
  await search.focus();
  await other.keyboard.press('Control+v');
  await expect.poll(() => search.inputValue()).toContain(`Chào {${variable.title}}, lệ phí là 50.000 đồng.`);
  await other.close();
});

it('goes through all of it without a fault', () => {
  expect(stage.faults).toEqual([]);
});
