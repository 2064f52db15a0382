/** A flow that proves itself, by mouse and keyboard: tried, kept as a test, broken, published all the same with a reason. */
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { preset as askPhone } from '../../packages/engine/src/answers/phone/texts.ts';
import {
  canvas,
  cards,
  liveHeading,
  newFlow,
  openForm,
  phoneChat,
  saved,
  sayInPhone,
  signUp,
  toLookAt,
} from './hands.ts';
import { onStage } from './on-stage.ts';
import type { Stage } from './stage.ts';
import { stepTitles } from './step-titles.ts';
import { said, words } from './words.ts';

const { editor, languages, publish, tests, variables, workspace } = words;
let stage: Stage;

onStage(async (started) => {
  stage = started;
  await signUp(stage.page, await stage.app.setupLink());
});

const button = (name: string): Locator => stage.page.getByRole('button', { name, exact: true });
const drawer = (name: string): Locator => stage.page.getByRole('complementary', { name, exact: true });

/** Adds a step by its name in the list, after the one that is chosen. */
async function addStep(name: string): Promise<void> {
  const { page } = stage;
  const before = await cards(page).count();
  const search = page.getByRole('textbox', { name: editor.palette.search });
  if (!(await search.isVisible())) await button(editor.rail.steps).click();
  await search.fill(name);
  await button(name).click();
  await cards(page).nth(before).waitFor();
}

it('finds a ready-made question without accents; a note lies on the canvas without exits', async () => {
  const { page } = stage;
  const titles = await stepTitles(page);
  await newFlow(page, 'Hẹn nộp hồ sơ');
  await button(editor.rail.steps).click();
  const wanted = said(askPhone.title).normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');
  await page.getByRole('textbox', { name: editor.palette.search }).fill(wanted.toLowerCase());
  await page.keyboard.press('Enter');
  await cards(page).first().waitFor();
  await addStep(titles.end);
  await expect.poll(() => page.locator('.react-flow__edge').count()).toBe(1);
  await addStep(titles.note);
  await expect.poll(() => cards(page).nth(2).locator('.react-flow__handle').count()).toBe(0);
  await saved(page);
});

it('repairs what a finding names by one press, and takes it back by one undo', async () => {
  const { page } = stage;
  await toLookAt(page).click();
  const repair = drawer(editor.rail.problems).getByRole('button', {
    name: said({ vi: 'Lấy kịch bản này làm mở đầu', en: 'Make this flow the home' }),
  });
  await repair.click();
  await repair.waitFor({ state: 'hidden' });
  await button(words.commands.flow.undo).click();
  await repair.waitFor();
  await button(words.commands.flow.redo).click();
  await repair.waitFor({ state: 'hidden' });
  await button(editor.rail.start).click();
  await drawer(editor.rail.start).getByRole('listitem', { name: editor.start.kind.home }).waitFor();
});

it('is begun by words, a code and a schedule, each said plainly', async () => {
  const { page } = stage;
  const ways = drawer(editor.rail.start);
  for (const kind of ['keyword', 'deep-link', 'schedule'] as const) {
    await button(editor.start.add).click();
    await page.getByRole('menuitem', { name: editor.start.kind[kind] }).click();
    await ways.getByRole('listitem', { name: editor.start.kind[kind] }).waitFor();
  }
  await ways.getByText(editor.start.often.days, { exact: true }).click();
  await ways.getByText(editor.start.daysHelp).waitFor();
  await button(editor.start.remove.replace('{{name}}', editor.start.kind.schedule)).click();
  await saved(page);
});

it('keeps a try-out as a test, which passes until a text changes', async () => {
  const { page } = stage;
  await button(editor.bar.try).click();
  await phoneChat(page).locator('p').first().waitFor();
  await sayInPhone(page, '0912 345 678');
  await expect.poll(() => phoneChat(page).locator('p').count()).toBeGreaterThan(2);
  await button(tests.save).click();
  await button(tests.save).click();
  await page.getByText(tests.saved.replace('{{name}}', '0912 345 678')).waitFor();
  await button(editor.bar.stopTrying).click();
  await button(editor.rail.tests).click();
  await button(tests.runAll).click();
  await page.getByText(sum(1, 1)).waitFor();
  await saved(page);
});

const sum = (passed: number, all: number) =>
  tests.sum.replace('{{passed}}', `${passed}`).replace('{{all}}', `${all}`);

it('names the first message that differs, side by side', async () => {
  const { page } = stage;
  await button(editor.rail.tests).click();
  const form = await openForm(page, 1);
  await form.locator('[data-field="/text"] textarea').fill('Hẹn gặp anh/chị.');
  await button(editor.rail.tests).click();
  await button(tests.runAll).click();
  await page.getByText(sum(0, 1)).waitFor();
  const card = drawer(editor.rail.tests).getByRole('listitem').first();
  await card.getByText(tests.expected).waitFor();
  await card.getByText('Hẹn gặp anh/chị.').waitFor();
  await saved(page);
});

it('is not published while a test fails, unless somebody says why', async () => {
  const { page } = stage;
  await page.getByRole('button', { name: editor.bar.publish }).click();
  await page.getByText(publish.testsFirst).waitFor();
  await expect.poll(() => button(publish.do).isDisabled()).toBe(true);
  await page.getByLabel(publish.despite).fill('Lời kết đã được lãnh đạo duyệt.');
  await button(publish.do).click();
  await liveHeading(page).waitFor();
});

it('shows how much conversations cover, and the conversations', async () => {
  const { page } = stage;
  await page.goBack();
  await canvas(page).waitFor();
  await button(editor.rail.tests).click();
  await button(tests.measure).click();
  const pane = drawer(editor.rail.tests);
  await pane.getByText(tests.chats).waitFor();
  await pane.getByRole('button', { name: tests.showChat }).last().click();
  await pane.getByRole('button', { name: tests.hideChat }).waitFor();
});

it('speaks a further language where it was translated', async () => {
  const { page } = stage;
  await button(editor.rail.languages).click();
  await button(languages.add).click();
  await page.getByRole('menuitem', { name: editor.language.en }).click();
  await button(languages.goOn).click();
  const form = drawer(editor.inspector.label);
  await form.locator('textarea').first().fill('Please write your phone number.');
  await drawer(editor.rail.languages).getByText('0 %', { exact: true }).waitFor({ state: 'hidden' });
  await saved(page);
});

it('renames what formulas call a piece of information, everywhere at once', async () => {
  const { page } = stage;
  await button(editor.rail.variables).click();
  const pane = drawer(editor.rail.variables);
  await pane.getByRole('button', { expanded: false }).first().click();
  const name = pane.getByLabel(variables.name, { exact: true });
  await name.fill('Số đt');
  await page.getByText(said({ vi: 'Tên chỉ gồm', en: 'A name has lower-case letters' })).waitFor();
  await name.fill('so_dt');
  await name.press('Enter');
  await saved(page);
  const data = await page.evaluate(async () => {
    const id = location.pathname.split('/')[2];
    const answer: { draft: { nodes: { data: { variable?: string } }[] } } = await (
      await fetch(`/api/flows/${id}`)
    ).json();
    return answer.draft.nodes.map((node) => node.data.variable);
  });
  expect(data).toContain('so_dt');
});

it('keeps secrets that nobody reads again, and days as they are written in Vietnam', async () => {
  const { page } = stage;
  await page.goto(new URL('/don-vi', page.url()).href);
  await page.getByLabel(workspace.secrets.name, { exact: true }).fill('khoa_mot_cua');
  await page.getByLabel(workspace.secrets.value, { exact: true }).fill('rat-bi-mat-2026');
  await button(workspace.secrets.add).click();
  await page.getByText(workspace.secrets.saved).waitFor();
  expect(await page.content()).not.toContain('rat-bi-mat-2026');
  await page.getByLabel(workspace.days.add, { exact: true }).first().fill('02/09/2027');
  await page.keyboard.press('Enter');
  await button(workspace.days.do).first().click();
  await button(workspace.days.remove.replace('{{day}}', '02/09/2027')).waitFor();
  expect(stage.faults).toEqual([]);
});
