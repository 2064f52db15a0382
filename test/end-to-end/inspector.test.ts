/** The form of a step in a real browser: what is typed is kept, named, counted, cut, translated, and found again. */
import type { Locator } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { words as textAnswer } from '../../packages/engine/src/answers/text/texts.ts';
import { texts as askTexts } from '../../packages/engine/src/nodes/ask/texts.ts';
import { texts as conditionTexts } from '../../packages/engine/src/nodes/condition/texts.ts';
import { texts as formulaTexts } from '../../packages/engine/src/nodes/expression/texts.ts';
import { texts as submissionTexts } from '../../packages/engine/src/nodes/submission/texts.ts';
import { cards, connect, dragStep, newFlow, openForm, saved, signUp } from './hands.ts';
import { onStage } from './on-stage.ts';
import type { Stage } from './stage.ts';
import { stepTitles } from './step-titles.ts';
import { counted, said, words } from './words.ts';

const { editor, formula, languages, lists, picture, variables } = words;

let stage: Stage;
let titles: Awaited<ReturnType<typeof stepTitles>>;

onStage(async (started) => {
  stage = started;
  await signUp(stage.page, await stage.app.setupLink());
  titles = await stepTitles(stage.page);
});

const into = (form: Locator) => form.getByRole('combobox', { name: said(askTexts.variable) });
/** The line under a field that says what the variable is. */
const about = (title: string) =>
  new RegExp(variables.about.replace('{{title}}', title).replace('{{is}}', '.*'));

it('names what a question writes after the question, and of its kind', async () => {
  const { page } = stage;
  await newFlow(page, 'Phản ánh');
  await dragStep(page, titles.ask, { x: 0.3, y: 0.2 });
  const form = await openForm(page, 0);
  await form.getByRole('textbox', { name: said(askTexts.text) }).fill('Anh/Chị vui lòng cho biết họ tên ạ?');
  await form.getByRole('combobox', { name: said(askTexts.kind) }).click();
  await expect.poll(() => into(form).inputValue()).toBe('Họ tên');
  const line = form.getByRole('button', { name: about('Họ tên') });
  await line.getByText(variables.type.phone).waitFor();
  await page.getByRole('option', { name: said(textAnswer.title), exact: true }).click();
  await line.getByText(`${variables.type.text} ·`).waitFor();
});

it('makes what is typed into the field for the answer, and keeps it when the cursor leaves', async () => {
  const { page } = stage;
  const form = await openForm(page, 0);
  await into(form).fill('Người liên hệ');
  await page
    .getByRole('option', { name: variables.makeNamed.replace('{{title}}', 'Người liên hệ') })
    .waitFor();
  await into(form).press('Tab');
  await expect.poll(() => into(form).inputValue()).toBe('Người liên hệ');
  await form.getByRole('button', { name: about('Người liên hệ') }).waitFor();
  // A name of its own stays when the question changes.
  await form.getByRole('textbox', { name: said(askTexts.text) }).fill('Số máy để gọi lại?');
  await form.getByRole('textbox', { name: editor.inspector.name }).focus();
  await expect.poll(() => into(form).inputValue()).toBe('Người liên hệ');
});

it('renames from a chip everywhere, and leads to where it is used', async () => {
  const { page } = stage;
  await dragStep(page, titles.message, { x: 0.75, y: 0.2 });
  await connect(page, 0, 1);
  const form = await openForm(page, 1);
  const text = form.locator('[data-field="/text"] textarea');
  await text.fill('');
  await text.pressSequentially('Chào {người');
  await page.getByRole('option', { name: 'Người liên hệ' }).click();
  await expect.poll(() => text.inputValue()).toBe('Chào {Người liên hệ}');
  await expect.poll(() => text.getAttribute('lang')).toBe('vi');
  await expect.poll(() => text.getAttribute('spellcheck')).toBe('true');
  await form.getByText(/\/ 2\.000$/).waitFor();
  await text.press('ArrowLeft');
  await form.getByRole('button', { name: about('Người liên hệ') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: variables.title, exact: true }).fill('Người báo');
  await cards(page).nth(1).getByText('Người báo').waitFor();
  await dialog.getByRole('navigation', { name: variables.usedIn }).getByRole('button').first().click();
  await page.getByRole('combobox', { name: said(askTexts.variable) }).waitFor();
  await expect
    .poll(() => into(page.getByRole('complementary', { name: editor.inspector.label })).inputValue())
    .toBe('Người báo');
});

it('takes all that was asked into a submission at once, with a receipt ready', async () => {
  const { page } = stage;
  await newFlow(page, 'Tiếp nhận');
  await dragStep(page, titles.form, { x: 0.25, y: 0.2 });
  await dragStep(page, titles.submission, { x: 0.75, y: 0.2 });
  await connect(page, 0, 1);
  const form = await openForm(page, 1);
  await form.getByRole('button', { name: said(submissionTexts.allFields) }).click();
  const rows = form.getByRole('list', { name: said(submissionTexts.fields) }).getByRole('listitem');
  await expect.poll(() => rows.count()).toBe(3);
  await expect
    .poll(() => form.getByRole('button', { name: said(submissionTexts.allFields) }).count())
    .toBe(0);
  await expect
    .poll(() => form.getByRole('textbox', { name: said(submissionTexts.receipt) }).inputValue())
    .toContain(`{${said(submissionTexts.freshCaseNumber)}}`);
});

it('puts a function with an example into a formula', async () => {
  const { page } = stage;
  await dragStep(page, titles.expression, { x: 0.3, y: 0.75 });
  const form = await openForm(page, 2);
  const field = form.getByRole('textbox', { name: said(formulaTexts.formula) });
  await field.fill('');
  await form.getByRole('button', { name: formula.functions }).click();
  await page.getByRole('textbox', { name: formula.find }).fill('khong_dau');
  await page.getByRole('button', { name: /khong_dau\(.*→ dang ky/ }).click();
  await expect.poll(() => field.inputValue()).toBe('khong_dau()');
  await page.keyboard.type('ho_ten');
  await expect.poll(() => field.inputValue()).toBe('khong_dau(ho_ten)');
});

it('names a branch after its rows, keeps an empty one waiting, and says where a removed one led', async () => {
  const { page } = stage;
  await newFlow(page, 'Rẽ nhánh');
  await dragStep(page, titles.ask, { x: 0.2, y: 0.2 });
  await dragStep(page, titles.condition, { x: 0.2, y: 0.75 });
  await dragStep(page, titles.end, { x: 0.8, y: 0.5 });
  const form = await openForm(page, 1);
  const branches = form.getByRole('list', { name: said(conditionTexts.branches), exact: true });
  const waiting = branches.getByRole('listitem', {
    name: `${said(conditionTexts.branches)} ${lists.waiting}`,
    exact: true,
  });
  const before = await branches.getByRole('textbox', { name: said(conditionTexts.branchTitle) }).count();
  await waiting.getByRole('combobox', { name: said(conditionTexts.variable) }).click();
  await page.getByRole('option').first().click();
  const fresh = branches.getByRole('listitem', { name: `${said(conditionTexts.branches)} ${before + 1}` });
  await fresh.getByRole('textbox', { name: said(conditionTexts.operand) }).fill('0912345678');
  await expect
    .poll(() => fresh.getByRole('textbox', { name: said(conditionTexts.branchTitle) }).inputValue())
    .toBe('0912345678');
  await cards(page).nth(1).getByText('0912345678').waitFor();
  await waiting.waitFor();
  const exits = form.getByRole('region', { name: editor.exits.label });
  await exits.getByRole('combobox', { name: editor.exits.leadsTo.replace('{{exit}}', '0912345678') }).click();
  await page.getByRole('option', { name: titles.end }).click();
  await fresh
    .getByRole('button', { name: lists.remove.replace('{{number}}', `${before + 1}`), exact: true })
    .click();
  await form
    .getByText(lists.ledTo.replace('{{exit}}', '0912345678').replace('{{step}}', titles.end))
    .waitFor();
  await form.getByRole('button', { name: lists.takeBack }).click();
  await fresh.waitFor();
  await expect.poll(() => page.locator('.react-flow__edge').count()).toBe(1);
});

/** A picture of noise, over 4 MB, which no compression makes small. */
function noise(): Buffer {
  const png = new PNG({ width: 1_600, height: 1_000 });
  let state = 1;
  for (let at = 0; at < png.data.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    png.data[at] = at % 4 === 3 ? 255 : (state >> 16) & 255;
  }
  return PNG.sync.write(png);
}

it('cuts a picture and makes it small enough for Zalo', async () => {
  const { page } = stage;
  await newFlow(page, 'Ảnh');
  await dragStep(page, titles.message, { x: 0.4, y: 0.3 });
  const form = await openForm(page, 0);
  const chooser = page.waitForEvent('filechooser');
  await form.getByRole('button', { name: picture.choose }).first().click();
  await (await chooser).setFiles({ name: 'hien-truong.png', mimeType: 'image/png', buffer: noise() });
  await form.getByText(picture.shrinks).waitFor();
  await form.getByText(picture.shapes.square).click();
  await form.getByText(/^1\.000 × 1\.000/).waitFor();
  await form.getByRole('button', { name: picture.take }).click();
  const stored = form.getByRole('img', { name: picture.stored });
  await stored.waitFor();
  const { width, height, size } = await stored.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    const { byteLength } = await (await fetch(image.src)).arrayBuffer();
    return { width: image.naturalWidth, height: image.naturalHeight, size: byteLength };
  });
  expect(width).toBe(height);
  expect(size).toBeLessThanOrEqual(1_000_000);
});

it('shows a text beside its translation, and marks one whose Vietnamese has changed', async () => {
  const { page } = stage;
  const form = await openForm(page, 0);
  await page.getByRole('button', { name: editor.rail.languages, exact: true }).click();
  await page.getByRole('button', { name: languages.add }).click();
  await page.getByRole('menuitem', { name: editor.language.en }).click();
  await page.getByRole('button', { name: languages.goOn }).click();
  await form.getByRole('textbox').nth(1).fill('Welcome');
  await expect.poll(() => form.getByRole('textbox').nth(1).getAttribute('lang')).toBe('en');
  await page.getByText(languages.all).waitFor();
  const shown = form.getByRole('radiogroup', { name: languages.shown });
  await shown.getByText(editor.language.vi).click();
  await form.locator('[data-field="/text"] textarea').fill('Chào mừng anh/chị đến phường.');
  await shown.getByText(new RegExp(editor.language.en)).click();
  await form.getByText(languages.isStale).waitFor();
  await page.getByText(counted(languages, 'stale', 1)).waitFor();
  await form.getByRole('button', { name: languages.stillFits }).click();
  await page.getByText(languages.all).waitFor();
  await saved(page);
  expect(stage.faults).toEqual([]);
});
