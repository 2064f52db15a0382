/** What an author is told to look at, and mends at a press: in the list, at the step, and before publication. */
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { texts as formTexts } from '../../packages/engine/src/nodes/form/texts.ts';
import { texts as submissionTexts } from '../../packages/engine/src/nodes/submission/texts.ts';
import { cards, dragStep, newFlow, openForm, saved, signUp, toLookAt } from './hands.ts';
import { onStage } from './on-stage.ts';
import type { Stage } from './stage.ts';
import { stepTitles } from './step-titles.ts';
import { said, words } from './words.ts';

const { commands, editor, lists, publish } = words;

let stage: Stage;
let titles: Awaited<ReturnType<typeof stepTitles>>;

onStage(async (started) => {
  stage = started;
  await signUp(stage.page, await stage.app.setupLink());
  titles = await stepTitles(stage.page);
});

const list = (): Locator =>
  stage.page.getByRole('complementary', { name: editor.rail.problems, exact: true });
/** What is told of an exit, with its repairs. */
const aboutExit = (exit: string): Locator =>
  list()
    .getByRole('listitem')
    .filter({ hasText: `"${exit}"` });
const wires = (): Locator => stage.page.locator('.react-flow__edge');

it('tells that the answers of a form reach nobody, and files them at a press', async () => {
  const { page } = stage;
  await newFlow(page, 'Đăng ký tạm trú');
  await dragStep(page, titles.form, { x: 0.3, y: 0.3 });
  await toLookAt(page).click();
  const repair = list().getByRole('button', {
    name: said({ vi: 'Gửi vào phiếu tiếp nhận', en: 'File them as a submission' }),
    exact: true,
  });
  await repair.click();
  await cards(page).nth(1).getByText('Đăng ký tạm trú').waitFor();
  await repair.waitFor({ state: 'hidden' });
  await expect.poll(() => wires().count()).toBe(1);
});

it('answers at an open exit with a new message that waits to be written', async () => {
  const { page } = stage;
  await aboutExit(said(submissionTexts.done)).getByRole('button', { name: editor.problems.answer }).click();
  const text = page.locator('[data-field="/text"] textarea');
  await expect.poll(() => text.evaluate((one) => one === document.activeElement)).toBe(true);
  await expect.poll(() => text.inputValue()).toBe('');
  await page.keyboard.type('Phiếu đã được gửi.');
  await cards(page).nth(2).getByText('Phiếu đã được gửi.').waitFor();
  await expect.poll(() => wires().count()).toBe(2);
});

it('leads an open exit to a step that is there', async () => {
  const { page } = stage;
  await aboutExit(said(formTexts.cancelled)).getByRole('button', { name: editor.problems.connect }).click();
  const search = page.getByPlaceholder(commands.choice.type);
  await search.fill(titles.message);
  await search.press('Enter');
  await expect.poll(() => wires().count()).toBe(3);
});

it('tells of words that are still the example’s, and counts the same before publication', async () => {
  const { page } = stage;
  await dragStep(page, titles.message, { x: 0.6, y: 0.8 });
  await toLookAt(page).click();
  await list()
    .getByText(said({ vi: 'vẫn là lời mẫu', en: 'sample words' }))
    .waitFor();
  await saved(page);
  const count = /\d+/.exec((await toLookAt(page).getAttribute('aria-label')) ?? '')?.[0] ?? '';
  await page.getByRole('button', { name: editor.bar.publish }).click();
  await page.getByRole('heading', { name: publish.toLookAtCount.replace('{{number}}', count) }).waitFor();
});

it('leads from a warning before publication to its step', async () => {
  const { page } = stage;
  const decision = page.getByRole('complementary', { name: publish.decision });
  await decision
    .getByRole('listitem')
    .filter({ hasText: said({ vi: 'vẫn là lời mẫu', en: 'sample words' }) })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('complementary', { name: editor.inspector.label }).waitFor();
  const chosen = page.locator('.react-flow__node.selected');
  await expect.poll(() => chosen.getAttribute('data-id')).toBe(new URL(page.url()).searchParams.get('buoc'));
});

it('leads from what is told of no step to the list where it is mended', async () => {
  const { page } = stage;
  await newFlow(page, 'Chưa ai vào được');
  await dragStep(page, titles.message, { x: 0.5, y: 0.4 });
  await toLookAt(page).click();
  await list()
    .getByRole('button', { name: said({ vi: 'Chưa có cách bắt đầu', en: 'There is no way to start' }) })
    .click();
  const starts = page.getByRole('complementary', { name: editor.rail.start, exact: true });
  const add = starts.getByRole('button', { name: editor.start.add });
  // The keyboard came along into the list.
  await expect.poll(() => starts.evaluate((drawer) => drawer.contains(document.activeElement))).toBe(true);
  await add.click();
  await page.getByRole('menuitem', { name: editor.start.kind.home }).click();
  await starts.getByRole('listitem', { name: editor.start.kind.home }).waitFor();
});

it('carries a question to another place by its grip, as one step to undo', async () => {
  const { page } = stage;
  await newFlow(page, 'Đổi chỗ');
  await dragStep(page, titles.form, { x: 0.3, y: 0.3 });
  const form = await openForm(page, 0);
  const items = form.getByRole('list', { name: said(formTexts.fields) }).getByRole('listitem');
  const first = () =>
    items
      .first()
      .getByRole('textbox', { name: said(formTexts.fieldTitle) })
      .inputValue();
  const [one, two] = [await first(), 'Điện thoại'];
  const grip = await form.getByTitle(lists.grip.replace('{{number}}', '1')).boundingBox();
  const second = await items.nth(1).boundingBox();
  if (!grip || !second) throw new Error('not on the screen');
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(grip.x + 8, second.y + second.height * 0.7, { steps: 8 });
  await page.mouse.up();
  await expect.poll(first).toBe(two);
  await page.getByRole('button', { name: commands.flow.undo, exact: true }).click();
  await expect.poll(first).toBe(one);
});
