/** What a person does with mouse and keyboard, in words of the screen. */
import type { Locator, Page } from 'playwright-core';
import { owner, workspaceName } from '../support/app.ts';
import { counted, words } from './words.ts';

const { editor, home, phone, publish, session } = words;

/** Opens the one-time link and makes the administrator. */
export async function signUp(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel(session.workspace).fill(workspaceName);
  await page.getByLabel(session.name).fill(owner.name);
  await page.getByLabel(session.email).fill(owner.email);
  await page.getByLabel(session.newPassword).fill(owner.password);
  await page.getByRole('button', { name: session.setUp.do }).click();
  await page.getByRole('heading', { name: home.new.blankTitle }).waitFor();
}

export async function newFlow(page: Page, name: string): Promise<void> {
  await page.goto(new URL('/', page.url()).href);
  await page.getByRole('button', { name: home.new.blank }).click();
  await page.getByLabel(home.new.name).fill(name);
  await page.getByRole('button', { name: home.new.do }).click();
  await canvas(page).waitFor();
}

/** Puts a flow on the server as the person at this page, and opens it. */
export async function importFlow(page: Page, flow: unknown): Promise<void> {
  const id = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('/api/flows/import', { method: 'POST', headers, body });
    return ((await answer.json()) as { id: string }).id;
  }, JSON.stringify({ flow }));
  await page.goto(new URL(`/kich-ban/${id}`, page.url()).href);
  await canvas(page).waitFor();
}

export const canvas = (page: Page): Locator => page.getByRole('region', { name: editor.canvas.label });
export const cards = (page: Page): Locator => page.locator('.react-flow__node');

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
/** Frames of the screen in which nothing may move: counted in frames, since a loaded machine draws few of them. */
const STILL_FRAMES = 8;

/** Where something lies once it has come to rest. */
export async function atRest(locator: Locator): Promise<Box> {
  return locator.evaluate(async (element, frames) => {
    const place = () => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    };
    let before = place();
    for (let still = 0; still < frames; ) {
      await new Promise(requestAnimationFrame);
      const now = place();
      const moved = now.x !== before.x || now.y !== before.y || now.width !== before.width;
      still = moved || now.height !== before.height ? 0 : still + 1;
      before = now;
    }
    return before;
  }, STILL_FRAMES);
}

/** Drags a step from the list to a place on the canvas, in parts of its width and height. */
export async function dragStep(page: Page, title: string, at: { x: number; y: number }): Promise<void> {
  const before = await cards(page).count();
  const rail = page.getByRole('button', { name: editor.rail.steps, exact: true });
  if ((await rail.getAttribute('aria-pressed')) !== 'true') await rail.click();
  await page.getByRole('textbox', { name: editor.palette.search }).fill(title);
  const step = page.getByRole('button', { name: title, exact: true });
  // The open list takes a part of the canvas.
  await step.waitFor();
  const box = await atRest(canvas(page));
  await step.dragTo(canvas(page), { targetPosition: { x: box.width * at.x, y: box.height * at.y } });
  await cards(page).nth(before).waitFor();
}

/** Draws a wire with the mouse, from the first free exit of one card to another card. */
export async function connect(page: Page, from: number, to: number): Promise<void> {
  const wires = page.locator('.react-flow__edge');
  const before = await wires.count();
  const exit = cards(page).nth(from).locator('[data-handlepos="right"]:not([data-connected])').first();
  const target = cards(page).nth(to);
  const start = await centre(exit);
  const end = await centre(target);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  // In steps, as a hand does: the canvas looks for a target while the mouse moves.
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 6 });
  await page.mouse.move(end.x, end.y, { steps: 6 });
  await page.mouse.up();
  await wires.nth(before).waitFor({ state: 'attached' });
}

async function centre(locator: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = await atRest(locator);
  return { x: x + width / 2, y: y + height / 2 };
}

/** Selects a card and gives the form beside the canvas. */
export async function openForm(page: Page, index: number): Promise<Locator> {
  await cards(page)
    .nth(index)
    .click({ position: { x: 60, y: 16 } });
  const form = page.getByRole('complementary', { name: editor.inspector.label });
  await form.waitFor();
  return form;
}

/** The button that opens the list of what is to be looked at; it says how many there are. */
export function toLookAt(page: Page): Locator {
  const forms = [1, 2].map((count) => counted(editor.rail, 'problemsCount', count));
  return page.getByRole('button', { name: new RegExp(forms.join('|').replaceAll(/\d+/g, '\\d+')) });
}

/** Waits until the draft is on the server. */
export async function saved(page: Page): Promise<void> {
  await page.getByText(new RegExp(editor.save.saved.replace('{{time}}', ''))).waitFor();
}

/** Publishes from the editor: the page of changes, then the one button. */
export async function publishFlow(page: Page): Promise<void> {
  await page.getByRole('button', { name: editor.bar.publish }).click();
  await page.getByRole('heading', { name: publish.toLookAt }).waitFor();
  await page.getByRole('button', { name: publish.do, exact: true }).click();
  await liveHeading(page).waitFor();
}

/** What the page says once a version is live. */
export const liveHeading = (page: Page): Locator =>
  page.getByRole('heading', { name: new RegExp(`^${publish.done.replace('{{version}}', '\\d+')}$`) });

/** Types into the phone of the try-out. */
export async function sayInPhone(page: Page, text: string): Promise<void> {
  await page.getByLabel(phone.placeholder).fill(text);
  await page.getByRole('button', { name: phone.send, exact: true }).click();
}

export const phoneChat = (page: Page): Locator => page.getByRole('log', { name: phone.chat });
