/**
 * A step that somebody outside wrote, in a real browser: a folder that the configuration names is in the list of steps, is drawn
 * with its exits, filled in, tried, published, and what it does on the server is done. Nothing is built anew for it.
 */
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
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
import { words } from './words.ts';

const question = 'Anh/chị muốn cán bộ gọi lại lúc nào ạ?';
const goodbye = 'Đã ghi nhận, cảm ơn anh/chị.';
const outside = fileURLToPath(new URL('../fixtures/outside-node-type', import.meta.url));

let stage: Stage;
let oa: Oa;
let citizen: Citizen;

onStage(
  async (started) => {
    stage = started;
    const { zalo, app } = stage;
    oa = zalo.addOa(zalo.addApp({ callback: `${app.url}/zalo/callback` }), { events: 'all' });
    citizen = zalo.addUser(oa);
    await signUp(stage.page, await app.setupLink());
  },
  { DANLOI_NODE_TYPES: outside },
);

it('is in the list of steps, and drawn with an exit for each item', async () => {
  const { page } = stage;
  const titles = await stepTitles(page);
  await newFlow(page, 'Hẹn gọi lại');
  await dragStep(page, 'Hẹn gọi lại', { x: 0.3, y: 0.25 });
  await dragStep(page, titles.end, { x: 0.7, y: 0.3 });
  await expect.poll(() => cards(page).first().textContent()).toContain('Sáng mai');
  await expect
    .poll(() => cards(page).first().locator('[data-handlepos="right"]').count())
    .toBeGreaterThanOrEqual(2);
  // Both times lead on.
  await connect(page, 0, 1);
  await connect(page, 0, 1);
});

it('is filled in by a form made from its manifest', async () => {
  const { page } = stage;
  const form = await openForm(page, 0);
  await form.locator('[data-field="/text"] textarea').fill(question);
  await expect
    .poll(() => form.locator('[data-field="/slots"]').textContent())
    .toContain('Các giờ có thể hẹn');
  const end = await openForm(page, 1);
  await end.locator('[data-field="/text"] textarea').fill(goodbye);
  await page.getByRole('button', { name: words.editor.rail.start }).click();
  await page.getByRole('button', { name: words.editor.start.add }).click();
  await page.getByRole('menuitem', { name: words.editor.start.kind.home }).click();
  await saved(page);
});

it('is tried on the phone, where nobody is told', async () => {
  const { page } = stage;
  await page.getByRole('button', { name: words.editor.bar.try, exact: true }).click();
  await phoneChat(page).getByText(question).waitFor();
  await sayInPhone(page, 'sáng mai');
  await phoneChat(page).getByText(goodbye).waitFor();
  expect(await notices()).toEqual([]);
});

it('is published, and does on the server what it is there for', async () => {
  const { page, zalo } = stage;
  await publishFlow(page);
  await connectAccount(page, zalo, oa);
  await citizen.says('xin chào');
  await citizen.hears(question);
  await citizen.chooses('Sáng mai');
  await citizen.hears(goodbye);
  await expect.poll(notices).toEqual(['Một người dân chọn: Sáng mai.']);
  zalo.check();
  expect(stage.faults).toEqual([]);
});

/** As the person who is signed in in the browser sees them. */
async function notices(): Promise<string[]> {
  return stage.page.evaluate(async (): Promise<string[]> => {
    const answer = await fetch('/api/notices');
    const { items } = (await answer.json()) as { items: { text: string }[] };
    return items.map(({ text }) => text);
  });
}
