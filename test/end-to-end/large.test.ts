/** A flow of hundreds of steps in a real browser: seen whole as one picture, whose cards can be pressed, moved and told about. */

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { largeFlow } from '../bench/editor-flow.ts';
import { enter } from '../support/enter.ts';
import { atRest, canvas, cards } from './hands.ts';
import { onStage } from './on-stage.ts';
import type { Stage } from './stage.ts';
import { words } from './words.ts';

const { editor } = words;
const flow = largeFlow(300);

let stage: Stage;
let id: string;

interface Draft {
  draft: { nodes: { id: string; data: { text?: string }; position: { x: number; y: number } }[] };
}

onStage(async (started) => {
  stage = started;
  const { app, context, page } = stage;
  await app.setUp();
  await enter(context, app.api, app.url);
  ({ id } = await app.api.post<{ id: string }>('/api/flows/import', { flow }));
  await page.goto(`${app.url}/kich-ban/${id}`);
  await cards(page).first().waitFor();
});

/** Where the middle of a step's card is on the screen, whether it is drawn or not. */
async function onScreen(page: Page, step: string): Promise<{ x: number; y: number }> {
  const place = flow.nodes.find((node) => node.id === step)?.position;
  await atRest(page.locator('.react-flow__viewport'));
  const box = await canvas(page).boundingBox();
  const transform = await page.locator('.react-flow__viewport').getAttribute('style');
  const [x = 0, y = 0, zoom = 1] = [...(transform ?? '').matchAll(/-?[\d.]+(?=px|\))/g)].map(Number);
  if (place === undefined || box === null) throw new Error(`no ${step}`);
  return { x: box.x + x + (place.x + 100) * zoom, y: box.y + y + (place.y + 60) * zoom };
}

it('draws only what is in sight', async () => {
  await expect.poll(() => cards(stage.page).count()).toBeLessThan(80);
});

it('shows the whole as a picture', async () => {
  const { page } = stage;
  await page.getByRole('button', { name: editor.canvas.fit, exact: true }).click();
  await page.locator('[data-far-picture]').waitFor();
  await expect.poll(() => cards(page).count()).toBeLessThan(5);
  const painted = () =>
    page.locator('[data-far-picture]').evaluate((element) => {
      if (!(element instanceof HTMLCanvasElement)) return 0;
      const pixels = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data ?? [];
      return pixels.filter((_, at) => at % 4 === 3).filter((alpha) => alpha > 0).length / (pixels.length / 4);
    });
  await expect.poll(painted).toBeGreaterThan(0.2);
});

it('opens the card that is pressed in the picture', async () => {
  const { page } = stage;
  const { x, y } = await onScreen(page, 'n150');
  await page.mouse.click(x, y);
  const form = page.getByRole('complementary', { name: editor.inspector.label });
  await form.waitFor();
  await expect.poll(() => form.getByRole('textbox').first().inputValue()).toBe('Bước 151');
});

it('moves a card of the picture by hand, and undoes it as one step', async () => {
  const { app, page } = stage;
  const from = await onScreen(page, 'n80');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 40, { steps: 5 });
  await page.mouse.up();
  const before = flow.nodes.find((node) => node.id === 'n80')?.position;
  const place = async () => {
    const { draft } = await app.api.get<Draft>(`/api/flows/${id}`);
    return draft.nodes.find((node) => node.id === 'n80')?.position;
  };
  await expect.poll(place).not.toEqual(before);
  await page.keyboard.press('Control+z');
  await expect.poll(place).toEqual(before);
});

it('keeps what was typed without network on this machine, and saves it when opened again', async () => {
  const { app, context } = stage;
  const textOf = async (step: string) => {
    const { draft } = await app.api.get<Draft>(`/api/flows/${id}`);
    return draft.nodes.find((node) => node.id === step)?.data.text;
  };
  const page = await context.newPage();
  await page.goto(`${app.url}/kich-ban/${id}`);
  const form = page.getByRole('complementary', { name: editor.inspector.label });
  const type = async (words: string) => {
    await form.locator('textarea').first().fill(words);
    await page.getByText(editor.save.offline, { exact: true }).waitFor();
  };
  await cards(page).first().click();
  await context.setOffline(true);
  try {
    await type('Gõ thêm khi mất mạng.');
    await page.close({ runBeforeUnload: false });
    expect(await textOf('n0')).not.toBe('Gõ thêm khi mất mạng.');
  } finally {
    await context.setOffline(false);
  }
  const again = await context.newPage();
  await again.goto(`${app.url}/kich-ban/${id}`);
  await canvas(again).getByText('Gõ thêm khi mất mạng.').waitFor();
  await expect.poll(() => textOf('n0'), { timeout: 15_000 }).toBe('Gõ thêm khi mất mạng.');
  await again.close();
});

it('of more than a thousand steps saves each change with all the rest as it was, without network too', async () => {
  const { app, context } = stage;
  const { id: larger } = await app.api.post<{ id: string }>('/api/flows/import', { flow: largeFlow(1_200) });
  const draftNow = async () => (await app.api.get<Draft>(`/api/flows/${larger}`)).draft;
  const begun = await draftNow();
  const withText = (text: string): Draft['draft'] => ({
    ...begun,
    nodes: begun.nodes.map((node) => (node.id === 'n0' ? { ...node, data: { ...node.data, text } } : node)),
  });
  const page = await context.newPage();
  await page.goto(`${app.url}/kich-ban/${larger}`);
  await cards(page).first().click();
  const form = page.getByRole('complementary', { name: editor.inspector.label });
  const field = form.locator('textarea').first();
  await field.fill('Lần một.');
  await expect.poll(draftNow, { timeout: 15_000 }).toEqual(withText('Lần một.'));
  await field.fill('Lần hai.');
  await expect.poll(draftNow, { timeout: 15_000 }).toEqual(withText('Lần hai.'));
  await context.setOffline(true);
  try {
    await field.fill('Lần ba.');
    await page.getByText(editor.save.offline, { exact: true }).waitFor();
    expect(await draftNow()).toEqual(withText('Lần hai.'));
  } finally {
    await context.setOffline(false);
  }
  await expect.poll(draftNow, { timeout: 15_000 }).toEqual(withText('Lần ba.'));
  await page.close({ runBeforeUnload: false });
});

it('leaves nothing behind in the console', () => {
  expect(stage.faults).toEqual([]);
});
