/**
 * The main job in a real browser: a civil servant signs up, draws a conversation, tries it, publishes it; a citizen
 * on Zalo gets the drawn answer; the report with its picture is on the duty officer's screen.
 */
import { expect, it } from 'vitest';
import { words as textAnswer } from '../../packages/engine/src/answers/text/texts.ts';
import type { Citizen } from '../zalo-emulator/citizen.ts';
import type { Oa } from '../zalo-emulator/identities.ts';
import { connectAccount } from './account.ts';
import {
  cards,
  connect,
  dragStep,
  newFlow,
  openForm,
  phoneChat,
  publishFlow,
  saved,
  sayInPhone,
  signUp,
} from './hands.ts';
import { onStage } from './on-stage.ts';
import type { Stage } from './stage.ts';
import { stepTitles } from './step-titles.ts';
import { said, words } from './words.ts';

const greeting = 'Chào anh/chị, đây là kênh thử nghiệm.';
const question = 'Anh/Chị cho biết tên ạ?';
const goodbye = 'Cảm ơn anh/chị, hẹn gặp lại.';

let stage: Stage;
let oa: Oa;
let citizen: Citizen;

onStage(async (started) => {
  stage = started;
  oa = stage.zalo.addOa(stage.zalo.addApp(), { events: 'all' });
  citizen = stage.zalo.addUser(oa);
});

it('makes the administrator by the one-time link, once', async () => {
  const { page, app } = stage;
  const link = await app.setupLink();
  await signUp(page, link);
  const { api } = app;
  await expect(api.post('/api/setup', { token: link.split('#')[1] })).rejects.toMatchObject({
    status: expect.any(Number),
  });
});

it('draws three steps by dragging, and connects their exits', async () => {
  const { page } = stage;
  const titles = await stepTitles(page);
  await newFlow(page, 'Chào hỏi');
  await dragStep(page, titles.message, { x: 0.3, y: 0.25 });
  await dragStep(page, titles.ask, { x: 0.62, y: 0.25 });
  await dragStep(page, titles.end, { x: 0.62, y: 0.7 });
  await expect.poll(() => cards(page).count()).toBe(3);
  await connect(page, 0, 1);
  await connect(page, 1, 2);
});

it('fills the steps in beside the canvas', async () => {
  const { page } = stage;
  for (const [index, text] of [greeting, question, goodbye].entries()) {
    const form = await openForm(page, index);
    const field = form.locator('[data-field="/text"] textarea');
    await field.fill(text);
  }
  const form = await openForm(page, 1);
  await form.locator('[data-field="/kind"]').getByRole('combobox').click();
  await page.getByRole('option', { name: said(textAnswer.title), exact: true }).click();
  const into = form.locator('[data-field="/variable"]').getByRole('combobox');
  await into.fill('Tên người dân');
  await into.press('Enter');
  await page.getByRole('button', { name: words.editor.rail.start }).click();
  await page.getByRole('button', { name: words.editor.start.add }).click();
  await page.getByRole('menuitem', { name: words.editor.start.kind.home }).click();
  await saved(page);
});

it('tries the draft on the phone and lights the way', async () => {
  const { page } = stage;
  await page.getByRole('button', { name: words.editor.bar.try, exact: true }).click();
  await phoneChat(page).getByText(greeting).waitFor();
  await phoneChat(page).getByText(question).waitFor();
  await page.locator('[data-running]').first().waitFor();
  await sayInPhone(page, 'Lan');
  await phoneChat(page).getByText(goodbye).waitFor();
});

it('publishes, and a signed message from Zalo gets the drawn answer', async () => {
  const { page, zalo } = stage;
  await publishFlow(page);
  await connectAccount(page, zalo, oa);
  await citizen.says('xin chào');
  await citizen.hears(greeting);
  await citizen.hears(question);
  await citizen.says('Lan');
  await citizen.hears(goodbye);
  zalo.check();
  expect(stage.faults).toEqual([]);
});
